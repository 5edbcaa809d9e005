import Testing

/// What the simulation found, each as the shortest script that broke a promise.
@Suite struct RegressionTests {
    private func expectKept(
        _ script: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let acts = script.split(separator: "\n").map { Act(String($0)) }
        let violation = try Simulation().run(acts, debugs: true)
        #expect(violation == nil, "\(violation?.description ?? "")", sourceLocation: sourceLocation)
    }

    @Test func seed9() throws {
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
    @Test func seed21() throws {
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

    @Test func seed30() throws {
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
}
