import Storage
import Testing

@Suite struct PlacesTests {
    @Test(arguments: [
        (["HOME": "/h"], "/h/.local/share/pledges/notes.json"),
        (["HOME": "/h/"], "/h/.local/share/pledges/notes.json"),
        (["HOME": "/h", "XDG_DATA_HOME": "/d"], "/d/pledges/notes.json"),
        (["HOME": "/h", "XDG_DATA_HOME": ""], "/h/.local/share/pledges/notes.json"),
        (["HOME": "/h", "XDG_DATA_HOME": "d"], "/h/.local/share/pledges/notes.json"),
        (["XDG_DATA_HOME": "/d"], "/d/pledges/notes.json"),
        (["HOME": "/h", "PLEDGES_NOTES": "mine.json"], "mine.json"),
        (["PLEDGES_NOTES": "/n.json"], "/n.json"),
        (["HOME": "/h", "PLEDGES_NOTES": ""], "/h/.local/share/pledges/notes.json"),
    ])
    func findsTheNotes(_ environment: [String: String], _ path: String) throws {
        #expect(try Places(environment: environment).notes() == path)
    }

    @Test func findsTheOtherFiles() throws {
        let places = Places(environment: ["HOME": "/h", "PLEDGES_CATALOG": "c.json"])
        #expect(try places.state() == "/h/.local/state/pledges")
        #expect(try places.drafts() == "/h/.local/state/pledges/drafts")
        #expect(places.catalog == "c.json" && Places(environment: [:]).catalog == nil)
        let other = Places(environment: ["HOME": "/h", "XDG_STATE_HOME": "/s"])
        #expect(try other.state() == "/s/pledges")
    }

    @Test func findsTheSettings() throws {
        #expect(
            try Places(environment: ["HOME": "/h"]).configuration()
                == "/h/.config/pledges/config.toml")
        let other = Places(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c"])
        #expect(try other.configuration() == "/c/pledges/config.toml")
        #expect(try Places(environment: ["PLEDGES_CONFIG": "c.toml"]).configuration() == "c.toml")
    }

    @Test(arguments: [[:], ["HOME": ""], ["HOME": "h"]])
    func saysWhenThereIsNoHome(_ environment: [String: String]) {
        #expect(throws: StorageError.noHome) { try Places(environment: environment).notes() }
        #expect(StorageError.noHome.description.contains("HOME"))
    }
}
