import Testing

@testable import Canvas

@Suite struct ThemeTests {
    @Test(arguments: Theme.all) func everyInkHasALook(theme: Theme) {
        for ink in Ink.allCases {
            if let colour = theme[ink].foreground { #expect((0...255).contains(colour)) }
        }
        #expect(Theme.named(theme.name) == theme)
    }

    @Test func namesAreUniqueAndTheFirstIsTheTerminalsOwn() {
        #expect(Theme.all.map(\.name) == ["terminal", "light", "dark", "mono"])
        #expect(Theme.named("none") == nil)
        #expect(Theme.all[0].background == nil && Theme.all[0].foreground == nil)
    }

    @Test func monoHasNoColour() {
        #expect(Ink.allCases.allSatisfy { Theme.mono[$0].foreground == nil })
        #expect(Theme.mono.background == nil && Theme.mono.foreground == nil)
    }

    /// Wording that now says the opposite is like no other sign of a change.
    @Test(arguments: Theme.all) func aReversalHasALookOfItsOwn(theme: Theme) {
        for ink in [Ink.plain, .good, .bad, .caution, .doubt, .secondary] {
            #expect(theme[ink] != theme[.reversed], "\(ink) on \(theme.name)")
        }
    }

    /// An error and a hit must be easy to see in every theme.
    @Test(arguments: Theme.all) func whatMattersStandsOut(theme: Theme) {
        for ink in [Ink.bad, .hit, .heading, .key, .doubt, .reversed] {
            #expect(theme[ink] != theme[.plain], "\(ink) on \(theme.name)")
        }
    }
}
