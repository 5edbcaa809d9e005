extension Matrix {
    /// What all meetings have of one pledge.
    package struct Row: Sendable {
        /// The pledge's position.
        package let pledge: Int
        /// Its record over all statements, whichever are shown.
        package let record: Record
        private let register: Register

        init(_ register: Register, pledge: Int) {
            self.pledge = pledge
            self.register = register
            record = Record(register, pledge: pledge)
        }

        /// What a meeting, by its position, has of it.
        package func cell(at meeting: Int) -> Cell {
            let change = register.change(of: pledge, at: meeting)
            return Cell(change: change, wordsSince: register.wordsSince(change))
        }
    }
}
