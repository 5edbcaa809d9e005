import ArgumentParser

/// How text looks on a terminal.
struct StyleOptions: ParsableArguments {
    @Flag(help: "Use ASCII characters only.")
    var ascii = false

    @Flag(name: .customLong("no-color"), help: "No bold, dim or color (also: NO_COLOR).")
    var noColor = false

    @Flag(name: .customLong("no-pager"), help: "Show long output without a pager.")
    var noPager = false

    /// Nothing said: as the terminal is.
    static var plain: StyleOptions {
        var options = StyleOptions()
        options.ascii = false
        options.noColor = false
        options.noPager = false
        return options
    }

    /// The style for where the data goes: a file is like a pipe.
    func style(for output: OutputOptions) -> Style {
        let isTerminal = Streams.isOutputTerminal && output.path == nil
        return Style(
            width: isTerminal ? Streams.outputWidth : nil,
            hasAttributes: isTerminal && showsAttributes,
            isASCII: ascii
                || isTerminal && (!Environment.isUTF8 || Settings.read().preferences.isASCII))
    }

    /// Whether the terminal shows bold, dim and colors, and nobody asked for none.
    var showsAttributes: Bool {
        !noColor && Environment.value(.noColor) == nil
            && Environment.value(.terminal) ?? "dumb" != "dumb"
    }
}
