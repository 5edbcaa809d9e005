import Testing

/// What the simulation took for a broken promise and the program does rightly.
@Suite struct NoFaultTests {
    /// `u` takes back the analyst's own text, which the next start had saved
    /// beside a later one, and the simulation took that for a text that was hidden.
    @Test func whatTheNextStartSavedCanBeTakenBack() throws {
        try expectKept(
            """
            B starts
            B types C m Enter m
            B types j
            B dashes A 'xa16z' Tab Tab Tab Tab 'xa16z' Ctrl-S
            B types Space Space # 'xa17z' Enter
            B types E
            B writes xa19z
            B fails
            shell edits 0 xa20z
            B works
            B dies
            B starts
            B types u
            """)
    }

    /// A note on a pledge that was never saved has the id that the pledge had then,
    /// and the simulation compared the ids of two states of the catalog.
    @Test func aNoteOnAPledgeThatNeverCameMayHaveAnyID() throws {
        try expectKept(
            """
            C starts
            shell catalog-adds SEC-01 xa8z
            C types C o Enter 'xa20z' Tab 'xa20z' Tab 'xa20z' Ctrl-S
            C fails
            C types C s 'xa21z' Shift-Tab Space Ctrl-S
            C types a 'xa22z' Ctrl-S
            C saves
            shell catalog-merges SEC-01
            """)
    }

    /// Doing a statement again stored its text, which somebody else's undo had
    /// not brought back.
    @Test func aTextThatSomebodyTookAwayMayComeBack() throws {
        try expectKept(
            """
            C starts
            C dashes i
            C pastes xa2z
            C types Tab Tab Tab Tab Tab Tab 'xa2z' Tab Tab 'xa2z' Ctrl-S
            C works
            C types n y n C Enter
            C works
            shell catalog-forgets SEC-01
            shell catalog-forgets SEC-01
            C looks
            C works
            C types u
            """)
    }

    /// Letters that belong to no text decided otherwise of a sentence, and
    /// the simulation looked for what had been typed of it.
    @Test func lettersThatAreKeysDecide() throws {
        try expectKept(
            """
            B starts
            B types i
            B pastes xa13z
            B types Tab Tab Tab Tab Tab Tab 'xa14z' Tab Tab 'xa14z' Ctrl-S
            B works
            B types A 'xa15z' Tab Tab Tab Tab 'xa15z' Ctrl-S
            B works
            B types w Ctrl-U 'xa18z' Enter
            """)
    }

    /// Somebody removed a statement with its text and took that back, which brings
    /// only the record. The simulation expected the text at a later "saved" of who had coded it.
    @Test func aTextThatSomebodyRemovedIsNotOwed() throws {
        try expectKept(
            """
            A starts
            B starts
            B types C m Enter m
            B works
            A types + Enter 'xa33z'
            A types 'xa34z' Ctrl-S
            A types i
            A pastes xa40z
            A works
            A types Tab Tab Tab Tab Tab Tab 'xa41z' Tab Tab 'xa41z' Ctrl-S
            A types n y n C Enter
            A works
            shell catalog-forgets SEC-01
            shell catalog-undoes -
            """)
    }

    /// One analyst wrote into one note at two terminals within one second, which counts as one change.
    @Test func nobodyTypesAtTwoTerminalsWithinASecond() throws {
        try expectKept(
            """
            C starts
            C types a 'xa20z' Ctrl-S
            C dashes E
            A starts
            A dashes e ' ' 'xa32z' Ctrl-S
            C writes xa33z
            C types u
            """)
    }

    /// A change that was not saved yet was given to the analyst's own editor, where nothing was made of it: a
    /// kill may take it, as it takes whatever the header says is not saved.
    @Test func aKillMayTakeWhatAnEditorWasGiven() throws {
        try expectKept(
            """
            shell adds SEC-01 xa18z
            A starts
            A slows
            A types = e 'xa44z' Ctrl-S
            A dashes E
            A dies
            """)
    }

    /// Who answers that a form is to be reset wants that, also of the form for a statement.
    @Test(arguments: [
        """
        A starts
        A types + Enter 'xa26z' Ctrl-S
        A types + Enter 'xa34z' Ctrl-S
        A types Ctrl-R
        A types y
        """,
        """
        B starts
        B types i
        B pastes xa14z
        B types Enter
        B types Tab Tab Tab Tab Tab Tab 'xa25z' Tab Tab 'xa25z' Ctrl-S
        B types Ctrl-R
        B types y
        """,
    ])
    func aFormThatIsResetWhenAskedIsEmptiedKnowingly(_ script: String) throws {
        try expectKept(script)
    }
}
