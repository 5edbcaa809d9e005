/// Words that joint statements are full of, whatever they are about: a text that only has or lacks one
/// of them says hardly anything else.
enum GenreWords {
    static let all: [String] = table.tableWords

    private static let table = """
        commitment cooperation coordination collaboration consultation engagement trilateral \
        joint jointly mutual effort initiative action activity measure step issue attempt \
        importance need role support stance primacy adherence minister secretary leader official \
        side party government country nation ally partner three their respective together close \
        closely work meet meeting statement continue continued ongoing maintain uphold ensure \
        promote pursue contribute address achieve emphasize emphasise stress underscore underline \
        highlight affirm note express voice raise share region regional area field sector \
        relevant related new various convey use method way goal objective progress accomplishment \
        achievement success recent today year time view purpose matter approach manner mean thing \
        order basis context light spirit number part range level kind form process program own \
        include take make give provide conduct hold come become remain see set put carry out key \
        main major important significant great large further more less other same such well also \
        again etc people world international community participate participation relation tie \
        partnership alliance determination dedication future present current next last first second
        """
}
