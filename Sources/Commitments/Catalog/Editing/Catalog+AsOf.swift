extension CatalogEdit {
    /// The meetings as they are after the edit.
    fileprivate var meetings: [Meeting] {
        changes.compactMap { if case .meeting(let meeting) = $0.after { meeting } else { nil } }
    }

    /// The edit with what it does to a catalog's day, so that undoing it brings that day back.
    package func recordingDay(of catalog: Catalog) -> CatalogEdit {
        guard changes.contains(where: { $0.key.kind == .meeting }) else { return self }
        var edit = self
        edit.asOf = DayChange(before: catalog.asOf, after: catalog.asOf(after: self))
        return edit
    }
}

extension Catalog {
    /// The day up to which the sources were read, once an edit is in. Who adds a meeting has read of
    /// it; who takes that back has not, unless somebody has added a meeting of a later day since.
    package func asOf(after edit: CatalogEdit) -> CalendarDate {
        guard let day = edit.asOf else {
            return ([asOf] + edit.meetings.map(\.date.first)).max() ?? asOf
        }
        if day.after > day.before { return max(asOf, day.after) }
        if day.after == day.before {
            // What is done again, or brought back, raises the day no further than it once was.
            return max(asOf, min(day.after, edit.meetings.map(\.date.first).max() ?? asOf))
        }
        if asOf != day.before { return asOf }
        return max(day.after, lastAdded(besides: edit) ?? day.after)
    }

    /// The day of the latest meeting that edits wrote, and that is so still once an edit is in.
    private func lastAdded(besides edit: CatalogEdit) -> CalendarDate? {
        let gone = Set(edit.changes.map(\.key))
        return edits.flatMap(\.changes).filter { !gone.contains($0.key) }
            .compactMap { change in
                guard case .meeting(let added) = change.after,
                    meeting(added.id.text)?.date == added.date
                else { return nil }
                return added.date.first
            }.max()
    }
}
