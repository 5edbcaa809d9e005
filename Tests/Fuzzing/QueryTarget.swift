import BundledCatalog
import Commitments
import Storage
import Text

/// What one types after `/`: it is read and used, or refused in words that can be shown.
enum QueryTarget {
    static func feed(_ bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(512), as: UTF8.self)
        do throws(QueryError) {
            let query = try Query(text, in: register.catalog)
            precondition(query.text == text)
            _ = query.patterns
            let listing = Listing(register, Filter(query: query))
            precondition(listing.rows.count <= register.catalog.pledges.count)
        } catch {
            precondition(!error.message.isEmpty)
        }
    }

    private static let register: Register = {
        let bytes = UnsafeBufferPointer(
            start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        guard let catalog = CatalogReader.read(Array(bytes), named: "").value,
            let day = CalendarDate("2026-06-30")
        else { fatalError("the shipped catalog cannot be read") }
        return Register(catalog: catalog, asOf: day)
    }()
}
