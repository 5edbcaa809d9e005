import Foundation
import Testing

/// `E`: a note in the analyst's own editor.
@Suite(.serialized) struct OutsideEditorTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.pledges("note", "add", "SEC-01", "-m", "첫 줄")
    }

    /// What an editor that only appends does: it also tells where the file is and who may read it.
    private let script = #"""
        #!/bin/sh
        for file; do :; done
        printf '%s\n' "$#" "$file" >>"$HOME/seen"
        ls -ld "$file" "$(dirname "$file")" | cut -c1-10 >>"$HOME/seen"
        printf 'appended\n' >>"$file"

        """#

    private func edit(_ variables: [String: String], says message: String) async throws -> Tmux {
        let terminal = try Tmux(place, variables: variables)
        try await terminal.waitForList()
        try terminal.press("E")
        try await terminal.wait(for: message)
        return terminal
    }

    @Test func editorChangesTheNote() async throws {
        let editor = try place.writeScript(script, to: "editor")
        let terminal = try await edit(["EDITOR": editor], says: "note changed")
        #expect(try place.noteTexts() == ["첫 줄\nappended"])
        let seen = place.text(of: "seen").split(separator: "\n").map(String.init)
        #expect(seen.count == 4)
        #expect(seen.first == "1")
        #expect(Array(seen.suffix(2)) == ["drwx------", "-rw-------"], "private")
        #expect(!FileManager.default.fileExists(atPath: seen[1]), "gone")
        #expect(place.names(in: "run").isEmpty)
        // The terminal is the program's again, and undo brings the text back.
        try terminal.press("u")
        try await terminal.wait(for: "undone: ")
        #expect(try place.noteTexts() == ["첫 줄"])
        try await terminal.quit()
    }

    @Test func visualComesBeforeEditor() async throws {
        let editor = try place.writeScript(script, to: "editor")
        _ = try await edit(["VISUAL": editor, "EDITOR": "false"], says: "note changed")
        #expect(try place.noteTexts() == ["첫 줄\nappended"])
    }

    @Test(arguments: ["false", "/no/such/editor", "exit 3 #"])
    func failingEditorChangesNothing(_ editor: String) async throws {
        let terminal = try await edit(
            ["EDITOR": editor, "VISUAL": ""], says: "the editor ended with status")
        #expect(try place.noteTexts() == ["첫 줄"])
        #expect(place.names(in: "run").isEmpty)
        try await terminal.quit()
    }

    /// What a note cannot have whole stays in the editor's file, and the message says where.
    @Test(arguments: [
        "printf 'caf\\351 au lait' >\"$1\"", "yes word | head -c 70000 >\"$1\"",
    ])
    func aTextThatANoteCannotHaveIsNotDeleted(_ command: String) async throws {
        let editor = try place.writeScript("#!/bin/sh\n\(command)\n", to: "editor")
        let terminal = try await edit(["EDITOR": editor], says: "copy it from")
        #expect(try place.noteTexts() == ["첫 줄"])
        let folders = place.names(in: Workplace.stateFolder + "/editing")
        #expect(folders.count { !$0.hasPrefix(".") } == 1, "the folder with the text")
        try await terminal.quit()
    }

    @Test func editorThatChangesNothing() async throws {
        let terminal = try await edit(["EDITOR": "true"], says: "nothing changed")
        #expect(try place.noteTexts() == ["첫 줄"])
        try await terminal.quit()
    }

    /// Options and quotes work as they do for git; nothing of the note's text gets near a shell.
    @Test func editorWithSpacesAndQuotes() async throws {
        try place.pledges("note", "add", "SEC-01", "-m", "$(touch \"$HOME/run\"/bad); `id` ' \"")
        let editor = try place.writeScript(script, to: "my editor's")
        let quoted = editor.replacing("'", with: "'\\''")
        _ = try await edit(["EDITOR": "'\(quoted)' --wait \"a  b\""], says: "note changed")
        #expect(place.text(of: "seen").hasPrefix("3\n"))
        #expect(place.names(in: "run").isEmpty)
    }

    /// Many editors leave a copy of the text beside it.
    @Test func backupsOfTheEditorGoToo() async throws {
        let editor = try place.writeScript(
            "#!/bin/sh\ncp \"$1\" \"$1~\"; mkdir \"$(dirname \"$1\")/.undo\"; echo more >>\"$1\"\n",
            to: "editor")
        _ = try await edit(["EDITOR": editor], says: "note changed")
        #expect(place.names(in: "run").isEmpty)
    }

    @Test func editorGetsTheDraftOfTheNoteEditor() async throws {
        let editor = try place.writeScript(script, to: "editor")
        let terminal = try Tmux(place, variables: ["EDITOR": editor])
        try await terminal.waitForList()
        try terminal.press("j", "a")
        try await terminal.waitForEditor()
        try terminal.type("begun here")
        try terminal.press("C-o")
        try await terminal.wait(for: "appended")
        try terminal.press("C-s")
        try await terminal.wait(for: "note added to")
        #expect(try place.noteTexts().sorted() == ["begun here\nappended", "첫 줄"])
        #expect(try place.drafts().isEmpty)
    }

    /// An editor that needs the terminal has it, with the settings the program found.
    @Test func editorHasTheTerminal() async throws {
        let editor = try place.writeScript(
            "#!/bin/sh\nstty -a >\"$HOME/inside\"; printf 'type: '; read line; echo \"$line\" >>\"$1\"\n",
            to: "editor")
        let terminal = try Tmux.shell(place)
        try await terminal.waitForPrompt()
        try terminal.type("stty -a >before; EDITOR='\(editor)' \"$P\"\n")
        try await terminal.waitForList()
        try terminal.press("E")
        let screen = try await terminal.wait(for: "type:")
        #expect(!screen.isAlternate)
        #expect(place.text(of: "inside") == place.text(of: "before"))
        try terminal.type("typed there\n")
        try await terminal.wait(for: "note changed")
        #expect(try place.noteTexts() == ["첫 줄\ntyped there"])
        try terminal.press("q")
        try await terminal.waitForPrompt()
    }

    /// What was typed is kept, and nothing is saved: the editor may have been ended on purpose.
    @Test func whatAFailingEditorLeavesIsADraft() async throws {
        let editor = try place.writeScript(
            "#!/bin/sh\necho typed there >>\"$1\"\nexit 3\n", to: "editor")
        let terminal = try await edit(
            ["EDITOR": editor], says: "the editor ended with status 3; nothing is saved")
        #expect(try place.noteTexts() == ["첫 줄"])
        try await eventually("the draft is kept") { try place.drafts() == ["첫 줄\ntyped there"] }
        #expect(place.names(in: "run").isEmpty)
        try terminal.press("e")
        try await terminal.wait(for: "typed there")
        try terminal.press("C-s")
        try await terminal.wait(for: "note changed")
        #expect(try place.noteTexts() == ["첫 줄\ntyped there"])
        try await terminal.quit()
    }

    /// Ctrl-C in the editor is the editor's.
    @Test func interruptingTheEditorDoesNotEndTheProgram() async throws {
        let editor = try place.writeScript(
            "#!/bin/sh\n>\"$HOME/inside\"; until [ -e \"$HOME/go\" ]; do sleep 0.05; done; "
                + "echo more >>\"$1\"\n", to: "editor")
        let terminal = try Tmux(place, variables: ["EDITOR": editor])
        try await terminal.waitForList()
        try terminal.press("E")
        try await eventually("the editor runs") { place.exists("inside") }
        for signal in [SIGINT, SIGQUIT] { kill(try terminal.process(), signal) }
        try place.write("", to: "go")
        try await terminal.wait(for: "note changed")
        #expect(try place.noteTexts() == ["첫 줄\nmore"])
        try await terminal.quit()
    }

    // MARK: The browser

    /// `O`: one argument, whatever is in the address, and no shell looks at it.
    @Test func anAddressIsOneArgumentOfTheBrowser() async throws {
        _ = try place.writeScript(
            "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$1\" >\"$HOME/seen\"\n", to: "xdg-open")
        let address = "https://a.example/;id?$(id)`id`&x=1"
        let original = try Data(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../Data/catalog.json"))
        let catalog = String(decoding: original, as: UTF8.self).replacing(
            /"url": "[^"]*"/, with: "\"url\": \"\(address)\"")
        try place.write(
            catalog.replacing(/"alsoSeen": \[[^\]]*\]/, with: "\"alsoSeen\": []"), to: "c.json")
        let terminal = try Tmux(
            place, "sh", "-c", #"PATH="$HOME:$PATH" exec "$P" --catalog c.json"#)
        try await terminal.waitForList()
        try terminal.press("m")
        try await terminal.wait("the meetings are shown") { $0.lines[0].contains("[Statements]") }
        try terminal.type("/munich")
        try await terminal.wait(for: "/munich")
        try terminal.press("Enter", "O")
        try await terminal.wait(for: "open it in the browser")
        #expect(!place.exists("seen"), "nothing is opened before one agrees")
        try terminal.press("o")
        try await eventually("it is opened") { place.text(of: "seen").hasSuffix("\n") }
        #expect(
            place.text(of: "seen") == "1\nhttps://a.example/;id?$(id)%60id%60&x=1\n")
        try await terminal.quit()
    }

    /// Killed while the editor is open: while that runs, its text is its own; then the next start
    /// offers it.
    @Test func aKillLeavesADraftOfWhatTheEditorWrote() async throws {
        let editor = try place.writeScript(
            "#!/bin/sh\ntrap '' HUP\nprintf 'typed outside\\n' >>\"$1\"\necho $$ >\"$HOME/editor.pid\"\n"
                + "exec sleep 600\n",
            to: "editor")
        // Kept until the end: closing a terminal ends what runs in it.
        let killed = try Tmux(place, variables: ["EDITOR": editor])
        try await killed.waitForList()
        try killed.press("E")
        try await eventually("the editor is open") { !place.text(of: "editor.pid").isEmpty }
        let process = try #require(
            Int32(place.text(of: "editor.pid").trimmingCharacters(in: .whitespacesAndNewlines)))
        kill(try killed.process(), SIGKILL)
        try await killed.waitForEnd()
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        #expect(!(try terminal.screen().shows("unfinished")))
        try await terminal.quit()
        kill(process, SIGKILL)
        try await eventually("the editor is gone") { !isRunning(process) }
        terminal = try Tmux(place)
        try await terminal.wait(for: "an unfinished edit of a note on SEC-01 was kept")
        try terminal.press("e")
        try await terminal.wait(for: "going on with the draft")
        #expect(try terminal.screen().shows("typed outside"))
        try terminal.press("C-s")
        try await terminal.waitUntilSaved()
        #expect(try place.noteTexts() == ["첫 줄\ntyped outside"])
        try await terminal.quit()
        #expect(place.names(in: Workplace.stateFolder + "/editing").isEmpty)
        killed.close()
    }
}
