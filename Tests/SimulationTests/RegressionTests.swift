import Testing

/// What the simulation found, each as the shortest script that broke a promise.
@Suite struct RegressionTests {
    /// `u` took back nothing, since the act before had been written over, and the refused edit
    /// stayed for ever.
    @Test func undoTakesBackWhatWasRefusedFirst() throws {
        try expectKept(
            """
            B starts
            B types c Ctrl-U 'xa13z' Ctrl-S
            disk locks catalog
            B types s Enter
            B works
            disk frees
            shell edits 2 xa59z
            shell catalog-merges SEC-01
            """)
    }

    /// A save that came before the watch was the first to read the mended file, and notes stayed
    /// read-only.
    @Test func aFileThatCouldBeSavedIsWholeAgain() throws {
        try expectKept(
            """
            shell adds NK-03 xa1z
            B starts
            B dashes s p
            B types Enter
            disk breaks notes
            shell catalog-adds SEC-01 xa32z
            B types A 'xa38z' Tab Tab Tab Tab 'xa38z' Ctrl-S
            B looks
            B works
            """)
    }

    /// Neither the edit nor its undo could be saved, and nothing took them out.
    @Test func anUndoThatWasRefusedIsTakenBack() throws {
        try expectKept(
            """
            B starts
            B types e ' ' 'xa12z'
            B dashes Esc
            B types c Tab Tab Tab Tab Tab 'xa29z' Enter Ctrl-S
            B types u
            shell catalog-merges SEC-02
            """)
    }

    /// The id of a pledge that came back was an alias of the one that it had been merged into, and
    /// the catalog could not be read any more.
    @Test func aMergedPledgeThatSomebodyEditsIsNoSecondOne() throws {
        try expectKept(
            """
            A starts
            shell catalog-merges SEC-01
            A types c Tab Tab Tab Tab Tab Tab Tab 'xa49z' Enter Ctrl-S
            """)
    }

    /// A link taken off while somebody merged the pledge and took that back: undo and redo lead to
    /// another catalog than the one that was shown before.
    @Test func undoOfAnUnlinkingBesideAMergeIsTheSameAgain() throws {
        try expectKept(
            """
            B starts
            B dashes - Enter
            shell catalog-merges SEC-01
            shell catalog-undoes -
            B works
            B types u
            """)
    }

    /// A draft whose text was that of the note was taken for saved, and what was typed in its fields
    /// was thrown away.
    @Test func whatIsTypedInAFieldIsADraftToo() throws {
        try expectKept(
            """
            A starts
            A types a 'xa19z' Ctrl-S
            A types e
            A types Tab Tab 'xa41z'
            A types Esc
            A types u
            """)
    }

    /// The analyst's own editor went on with a draft whose status could not be read, and the draft
    /// was thrown away with it.
    @Test func aFieldThatIsWrongIsNotLostInTheOwnEditor() throws {
        try expectKept(
            """
            B starts
            B types a 'xa1z' Ctrl-S
            B dashes e ' ' 'xa34z'
            B types Tab Tab 'xa35z'
            B types Esc
            B types E
            B writes xa67z
            """)
    }

    /// The file was read again while a save was on its way: the save joined what was sent with what
    /// the shell had made of it since, the screen joined two states one after the other, and a text
    /// that the shell had deleted was shown beside the new one.
    @Test func afterASaveTheScreenShowsWhatTheFileHolds() throws {
        try expectKept(
            """
            B starts
            shell adds SEC-02 xa15z
            B types a 'xa17z' Ctrl-S
            B works
            C starts
            C types E
            shell deletes 0
            shell edits 1 xa30z
            C looks
            C works
            shell deletes 0
            C writes xa53z
            """)
    }

    /// The same, with texts beside: the screen counted one that was settled in the file.
    @Test func afterASaveTheScreenShowsTheTextsBesideThatTheFileHas() throws {
        try expectKept(
            """
            B starts
            B types + Enter 'xa2z'
            B types 'xa4z' Ctrl-S
            B dashes + Enter 'xa13z'
            B types c Ctrl-U 'xa22z' Ctrl-S
            B types A 'xa23z' Tab Tab Tab Tab 'xa23z' Ctrl-S
            shell adds SEC-01 xa24z
            B types c ' ' 'xa28z' Ctrl-S
            B dashes s Space Enter
            B dashes u
            B stops
            B wakes
            shell edits 1 xa55z
            B saves
            B dashes e 'xa56z' ' ' Ctrl-S
            shell edits 0 xa60z
            """)
    }

    /// A link was made and taken off before it was saved, and another copy's link went with it, which
    /// nobody had seen; undo and redo then brought that one back.
    @Test func whoTakesAnOwnLinkOffLeavesThatOfAnother() throws {
        try expectKept(
            """
            A starts
            A types + Enter 'xa2z' Ctrl-S
            A types - Enter
            B starts
            B types + Enter 'xa5z'
            B types Ctrl-S
            B works
            A works
            A types u
            """)
    }

    /// `u` took a refused edit out from below a later one, and doing it again wrote over that.
    @Test func aRefusedEditGoesBackToItsPlace() throws {
        try expectKept(
            """
            A starts
            A types C s 'xa3z' Shift-Tab Space Ctrl-S
            C starts
            C types A 'xa18z' Tab Tab Tab Tab 'xa18z' Ctrl-S
            C types c ' ' 'xa19z' Ctrl-S
            A works
            C works
            disk breaks catalog
            C types c ' ' 'xa54z' Ctrl-S
            C works
            C types u
            """)
    }

    @Test func seed914594() throws {
        try expectKept(
            """
            A starts
            A types - Enter
            B starts
            A saves
            B types C s 'xa9z' Shift-Tab Space Ctrl-S
            B types c Tab Tab Tab ' ' 'xa11z' Ctrl-S
            B saves
            B dashes u
            disk breaks catalog
            B saves
            B hears
            B types u
            B types U
            """)
    }

    @Test func aDeletionThatSomebodyMadeLaterIsNotSavedAgain() throws {
        try expectKept(
            """
            A starts
            A types a 'xa11z' Ctrl-S
            A works
            C starts
            A types u
            A fails
            C types u
            A works
            A dies
            """)
    }

    @Test func aFarewellNamesWhatIsKeptNowhereAfterASave() throws {
        try expectKept(
            """
            A starts
            A slows
            A types a 'xa2z' Ctrl-S
            A works
            A types Space Space # 'xa56z' Enter
            A ends
            """)
    }

    @Test func aQuietDay() throws {
        try expectKept(
            """
            A starts
            B starts
            A types a 'xa1z' Ctrl-S
            A works
            B looks
            B works
            B types e ' xa2z' Ctrl-S
            B works
            """)
    }

    /// `u` took the addition of a pledge out from below an edit of it and the undo of that edit, which
    /// could then be saved never; done again, the edit brought back the pledge that was undone.
    @Test func anAdditionOnWhichUnsavedEditsBuildIsNotTakenOut() throws {
        try expectKept(
            """
            B starts
            shell catalog-merges NK-03
            disk breaks catalog
            B types A 'xa14z' Tab Tab Tab Tab 'xa14z' Ctrl-S
            B dashes c Tab Tab Tab Tab Tab Tab Tab 'xa22z' Enter Ctrl-S
            B types u
            B works
            B types u
            """)
    }

    /// A merge of two pledges that was undone and done again left the wordings of a meeting in another
    /// order, so that another one was shown first.
    @Test func aMergeDoneAgainHasItsWordingsInOrder() throws {
        try expectKept(
            """
            A starts
            A types a 'xa8z'
            shell catalog-merges SEC-01
            A looks
            A types 'xa13z' Ctrl-S
            A works
            A types C m Enter m
            A types u
            """)
    }

    /// Two copies replaced one item of a list. Undo of one brought the item back that the other one had
    /// taken out as well.
    @Test func undoLeavesOutWhatAnotherTookOutToo() throws {
        try expectKept(
            """
            A starts
            disk locks catalog
            A dashes c Tab Tab Tab Tab Tab 'xa13z' Enter Ctrl-S
            A works
            C starts
            disk locks catalog
            C types c Tab Tab Tab Tab Tab 'xa50z' Enter Ctrl-S
            A types u
            C works
            A looks
            A works
            A types U
            """)
    }

    /// Somebody else's pledge got the id of one that was saved, and that one the id of one that was not:
    /// both were renamed twice, and the new pledge was to grow from itself.
    @Test func idsThatMoveUpMoveOnce() throws {
        try expectKept(
            """
            A starts
            shell catalog-titles NK-01 xa4z
            A types + Enter 'xa6z'
            A dashes e ' ' 'xa25z' Ctrl-S
            git catalog-adds NK-03 xa26z
            A types C s 'xa27z' Shift-Tab Space Ctrl-S
            A works
            A fails
            A dashes Esc
            A types C s 'xa37z' Shift-Tab Space Ctrl-S
            git pulls
            """)
    }
}
