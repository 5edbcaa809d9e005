import Testing

/// What the simulation found of statements that are coded, each as the shortest script that broke a
/// promise.
@Suite struct StatementRegressionTests {
    /// Another copy read the folder of texts before the record came, and never again.
    @Test func aTextThatWasThereBeforeItsRecordIsShown() throws {
        try expectKept(
            """
            A starts
            A dashes i
            B starts
            A pastes xa2z
            A types Tab Tab Tab Tab Tab Tab 'xa2z' Tab Tab 'xa2z' Ctrl-S
            A works
            A types n y n C Enter
            disk locks catalog
            A works
            B stops
            B wakes
            B works
            """)
    }

    /// The text was stored and its record was not when the program was killed: undo left the text.
    @Test func aTextWhoseRecordTheNextStartSavesGoesWithIt() throws {
        try expectKept(
            """
            A starts
            A types i
            A pastes xa52z
            A works
            A types Tab Tab Tab Tab Tab Tab 'xa54z' Tab Tab 'xa54z' Ctrl-S
            disk locks catalog
            A types * y C Enter
            A works
            A dies
            A starts
            A types u
            """)
    }

    /// The folder of the workspace could not be read for a moment, and the text of a statement was gone
    /// from the screen until it was stored again.
    @Test func aTextStaysWhileItsFolderCannotBeRead() throws {
        try expectKept(
            """
            B starts
            B types i
            B pastes xa2z
            B types Tab Tab Tab Tab Tab Tab 'xa4z' Tab Tab 'xa4z' Ctrl-S
            B works
            B types n y n C Enter
            B works
            B looks
            B fails
            B works
            B types u
            """)
    }

    /// Two copies of one analyst took back the same statement. The second one said that its decisions
    /// were not kept, for as long as the first one ran, though both had the same.
    @Test func aStatementThatTwoCopiesTakeBackIsKeptByOne() throws {
        try expectKept(
            """
            A starts
            A dashes i
            A pastes xa8z
            A types Tab Tab Tab Tab Tab Tab 'xa8z' Tab Tab 'xa8z' Ctrl-S
            A works
            A types n y n C Enter
            A works
            C starts
            C types u
            A types u
            """)
    }

    /// Two copies coded a statement of one day and place. The second one's meeting got another id, its text did
    /// not: neither the text nor the edit could ever be saved.
    @Test func aTextWhoseNameIsGivenAwayGetsAnother() throws {
        try expectKept(
            """
            B starts
            C starts
            B types i
            B pastes xa24z
            B types Tab Tab Tab Tab Tab Tab 'xa24z' Tab Tab 'xa24z' Ctrl-S
            B works
            B types n y n C Enter
            C dashes i
            C pastes xa28z
            C types Tab Tab Tab Tab Tab Tab 'xa28z' Tab Tab 'xa28z' Ctrl-S
            C works
            C types n y n C Enter
            """)
    }

    /// The same, and the text of the second one was stored before its record was refused.
    @Test func aStoredTextWhoseNameIsGivenAwayMoves() throws {
        try expectKept(
            """
            A starts
            A types i
            A pastes xa4z
            A types Tab Tab Tab Tab Tab Tab 'xa6z' Tab Tab 'xa6z' Ctrl-S
            B starts
            B types i
            B pastes xa8z
            B works
            B types Tab Tab Tab Tab Tab Tab 'xa10z' Tab Tab 'xa10z' Ctrl-S
            B types n y n C Enter
            B fails
            A works
            B saves
            A types n y n C Enter
            """)
    }

    /// The undo of a statement did not fit the file any more, and was taken back. The meeting was there again,
    /// its text was not shown.
    @Test func anUndoThatIsTakenBackShowsTheTextAgain() throws {
        try expectKept(
            """
            shell catalog-merges SEC-01
            B starts
            B types i
            B pastes xa30z
            shell catalog-merges SEC-02
            B types Tab Tab Tab Tab Tab Tab 'xa30z' Tab Tab 'xa30z' Ctrl-S
            B types n y n C Enter
            B works
            B types A 'xa51z' Tab Tab Tab Tab 'xa51z' Ctrl-S
            B types Tab Tab Tab Tab Tab Tab 'xa47z' Tab Tab 'xa47z' Ctrl-S
            B types n y n C Enter
            B works
            B types u
            shell catalog-merges NK-03
            """)
    }

    /// The one that had coded it had more digits of what was proposed than the file, from which the other
    /// one had its decisions: they were taken for two sets.
    @Test func whatIsRoundedInTheFileIsTheSameDecision() throws {
        try expectKept(
            """
            C starts
            C types i
            C pastes xa3z
            C types Tab Tab Tab Tab Tab Tab 'xa3z' Tab Tab 'xa3z' Ctrl-S
            C works
            C types n y n C Enter
            C works
            C types u
            A starts
            A types u
            """)
    }

    /// The text was in its file when it was stored again, and somebody who removed its record deleted it before
    /// the record was saved.
    @Test func aRecordThatComesBackBringsItsText() throws {
        try expectKept(
            """
            A starts
            A types i
            A pastes xa7z
            A types Tab Tab Tab Tab Tab Tab 'xa9z' Tab Tab 'xa9z' Ctrl-S
            A works
            A types n y n C Enter
            A works
            A types u
            A types U
            A fails
            A works
            shell catalog-forgets SEC-01
            """)
    }

    /// The edit was refused while one of its pledges was gone. When it could be saved after all, its text
    /// was in its file and not on the screen.
    @Test func anEditThatFitsAgainShowsItsText() throws {
        try expectKept(
            """
            C starts
            C types i
            C pastes xa30z
            C types Tab Tab Tab Tab Tab Tab 'xa30z' Tab Tab 'xa30z' Ctrl-S
            C works
            C types n y n C Enter
            shell catalog-merges SEC-02
            C works
            C looks
            shell catalog-undoes -
            """)
    }

    /// One copy took a statement back, which could not be saved, and another one committed it again. The second
    /// one could not keep that for as long as the first one ran.
    @Test func whoDecidesOtherwiseThanAnotherCopyHasAFileOfTheirOwn() throws {
        try expectKept(
            """
            A starts
            shell catalog-titles SEC-01 xa3z
            A looks
            A works
            A looks
            A fails
            A types i
            A pastes xa16z
            A types Tab Tab Tab Tab Tab Tab 'xa16z' Tab Tab 'xa16z' Ctrl-S
            A works
            A types n y n C Enter
            A works
            A types u
            C starts
            C types i
            C types Tab Tab Tab Tab Tab Tab 'xa50z' Tab Tab 'xa50z' Ctrl-S
            C types Enter
            """)
    }

    /// The text of a statement that was taken back could not be deleted, and nobody tried again: it was in the
    /// way of another statement of that day and place for ever.
    @Test func aTextThatCouldNotBeDeletedIsInNobodysWay() throws {
        try expectKept(
            """
            A starts
            B starts
            A dashes i
            A pastes xa12z
            shell catalog-merges SEC-02
            A types Tab Tab Tab Tab Tab Tab 'xa12z' Tab Tab 'xa12z' Ctrl-S
            A types Space
            A works
            disk breaks catalog
            A types n n n n C Enter
            B types i
            B pastes xa20z
            B types Tab Tab Tab Tab Tab Tab 'xa20z' Tab Tab 'xa20z' Ctrl-S
            B works
            B types n y n C Enter
            B types u
            B works
            A dashes c ' ' 'xa65z' Ctrl-S
            A types A 'xa66z' Tab Tab Tab Tab 'xa66z' Ctrl-S
            """)
    }

    /// A statement was taken back while its text could not be stored, and its undo was refused: it was in the
    /// catalog without a text.
    @Test func aStatementWhoseUndoIsRefusedStoresItsText() throws {
        try expectKept(
            """
            B starts
            B types i
            B pastes xa10z
            B types Tab Tab Tab Tab Tab Tab 'xa10z' Tab Tab 'xa10z' Ctrl-S
            B works
            B types n y n C Enter
            B types u
            B saves
            B fails
            B saves
            git catalog-merges SEC-02
            git pulls
            """)
    }

    /// A copy that did not have the decisions did a statement again which another copy had coded since and
    /// taken back: the record came without its text.
    @Test func whoDoesAStatementAgainNeedsNoDecisions() throws {
        try expectKept(
            """
            A starts
            A types i
            A pastes xa3z
            A types Tab Tab Tab Tab Tab Tab 'xa4z' Tab Tab 'xa4z' Ctrl-S
            A works
            A types n y n C Enter
            A types u
            A works
            C starts
            C types U
            A types s p
            A types e 'xa47z' ' ' Ctrl-S
            A types i
            A types n y n C Enter
            A works
            A dashes Q
            A starts
            A types u
            """)
    }
}
