import Commitments

extension CatalogStore {
    /// What a file that cannot be read had, as far as that is known: our side between the marks of a
    /// conflict in git, else the newest backup that can be read; nil when there is neither.
    package func lastKnown() -> Catalog? {
        let bytes = (try? FileReader.read(path, limit: CatalogStore.sizeLimit)) ?? []
        let ours = ConflictMarkers.versions(of: bytes)?.first
        return ours.flatMap { CatalogReader.read($0, named: path).value }
            ?? newestGoodBackup()?.catalog
    }
}
