extension Sample {
    /// A statement written for the tests, as it comes out of a web page.
    static let statement = """
        Joint Statement of the Foreign Ministers

        The foreign ministers of the United States, Japan and the Republic of Korea met in Lisbon on 4 October 2025.They thanked their hosts.

        They agreed to hold Exercise Freedom Edge every year and to share
        real-time missile warning data. The ministers expressed deep concern over North
        Korea’s malicious cyber activities, including the theft of cryptocurrency. They will open a joint school for polar navigation in Busan.

        3국 장관은 대만해협의 평화와 안정이 중요하다고 강조했다. 三か国は次回の会合を東京で開く。
        """
}
