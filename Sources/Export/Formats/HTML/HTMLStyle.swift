extension HTMLPage {
    /// How a page looks: light or dark as the reader's system is, on a phone, on paper.
    static let style = """
        :root { color-scheme: light dark; --text: #1b1f24; --faint: #57606a; --back: #fff;
          --tint: #f3f5f7; --line: #d0d7de; --link: #0a58ca; --in: #0f6b2f; --out: #a4262c;
          --moved: #6f4e00; }
        @media (prefers-color-scheme: dark) {
          :root { --text: #e6e8eb; --faint: #a3abb5; --back: #14171b; --tint: #1f242a; --line: #3a424c;
            --link: #7db1ff; --in: #6fd08c; --out: #ff9a94; --moved: #e3b64b; }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 72rem; color: var(--text);
          background: var(--back); font: 1rem/1.55 system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif;
          overflow-wrap: break-word; }
        :lang(ko) { font-family: system-ui, "Noto Sans CJK KR", sans-serif; }
        h1, h2, h3, h4, p, ul, ol, blockquote { max-width: 46rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
        h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.08rem; margin: 1.8rem 0 .3rem; }
        p { margin: .5rem 0; }
        ul, ol { margin: .5rem 0; padding-left: 1.4rem; }
        li { margin: .3rem 0; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        a.link { color: var(--faint); text-decoration: none; font-weight: normal; padding: 0 .3em; opacity: 0; }
        h2:hover a.link, h3:hover a.link, a.link:focus { opacity: 1; }
        @media (hover: none) { a.link { opacity: 1; } }
        sup { line-height: 0; }
        sup a { padding: 0 .15em; text-decoration: none; }
        blockquote { margin: .5rem 0; padding: .1rem 1rem; border-left: 4px solid var(--line);
          background: var(--tint); }
        ins { color: var(--in); font-weight: 600; text-decoration: underline; }
        del { color: var(--out); text-decoration: line-through; }
        .moved { color: var(--moved); }
        .scroll { overflow: auto; max-height: 85vh; margin: 1rem 0; border: 1px solid var(--line); }
        table { border-collapse: separate; border-spacing: 0; font-size: .9rem; line-height: 1.35; }
        caption { text-align: left; padding: .4rem .5rem; color: var(--faint); }
        th, td { padding: .3rem .5rem; text-align: left; vertical-align: top;
          border-bottom: 1px solid var(--line); font-weight: normal; background: var(--back); }
        thead th { position: sticky; top: 0; z-index: 2; background: var(--tint); font-weight: 600;
          vertical-align: bottom; }
        tbody th { position: sticky; left: 0; z-index: 1; min-width: 14rem; }
        thead th:first-child { left: 0; z-index: 3; }
        tbody th.group { font-weight: 600; background: var(--tint); }
        tr:target th, tr:target td { background: var(--tint); }
        .center { text-align: center; }
        .right { text-align: right; font-variant-numeric: tabular-nums; }
        nav { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
        nav ul { list-style: none; padding: 0; columns: 14rem; }
        .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: .5rem; padding: .3rem .6rem; background: var(--back); z-index: 9; }
        @media (max-width: 40rem) {
          body { padding-top: 1rem; }
          tbody th { min-width: 7rem; max-width: 10rem; }
        }
        @media print {
          :root { --text: #000; --faint: #444; --back: #fff; --tint: #f2f2f2; --line: #999; --link: #000;
            --in: #0f6b2f; --out: #a4262c; --moved: #6f4e00; }
          @page { margin: 2cm; }
          body { padding: 0; max-width: none; font-size: 10.5pt; }
          nav, .skip, a.link, [role=doc-backlink] { display: none; }
          h1, h2, h3, h4 { break-after: avoid; }
          li, tr, blockquote { break-inside: avoid; }
          .scroll { overflow: visible; max-height: none; border: 0; }
          table { font-size: 7.5pt; }
          thead { display: table-header-group; }
          thead th, tbody th { position: static; }
        }

        """
}
