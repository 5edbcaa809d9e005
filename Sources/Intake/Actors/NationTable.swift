/// The names of countries, of those who live there and of the seats of their governments, in
/// English, Korean and Japanese: knowledge of the world, whatever a catalog is about.
enum NationTable {
    /// A country, or a body of countries.
    struct Row: Sendable {
        /// In lower case; the first is the one that is used.
        let names: [String]
        /// Capitals and offices: "Tokyo", "the Kremlin".
        let seats: [String]
        /// In other scripts.
        let native: [String]
        /// Whether it is a body of several countries.
        let isBody: Bool
    }

    static let rows: [Row] =
        lines(countries).map { row($0, isBody: false) }
        + lines(bodies).map { row($0, isBody: true) }

    private static func lines(_ table: String) -> [Substring] { table.split(separator: "\n") }

    private static func row(_ line: Substring, isBody: Bool) -> Row {
        let cells = line.split(separator: ";", omittingEmptySubsequences: false)
            .map { $0.split(separator: ",").map { String($0) } }
        return Row(
            names: cells[0], seats: cells.count > 1 ? cells[1] : [],
            native: cells.count > 2 ? cells[2] : [], isBody: isBody)
    }

    /// Names, seats, names in Korean and Japanese.
    private static let countries = """
        united states,american,u.s.,us,usa,united states of america,america;washington,white house,state department,pentagon;미국,미,米国,米,アメリカ
        japan,japanese;tokyo,kantei;일본,일,日本,日
        south korea,republic of korea,rok,r.o.k.,south korean;seoul,blue house;한국,우리,대한민국,韓国,韓
        north korea,dprk,d.p.r.k.,democratic people's republic of korea,north korean;pyongyang;북한,北朝鮮
        china,chinese,people's republic of china,prc,p.r.c.;beijing,zhongnanhai;중국,中国
        russia,russian,russian federation;moscow,kremlin;러시아,ロシア
        taiwan,taiwanese;taipei;대만,台湾
        ukraine,ukrainian;kyiv,kiev;우크라이나,ウクライナ
        belarus,belarusian;minsk;벨라루스,ベラルーシ
        moldova,moldovan;chisinau;몰도바,モルドバ
        georgia,georgian;tbilisi;조지아,ジョージア
        armenia,armenian;yerevan;아르메니아,アルメニア
        azerbaijan,azerbaijani;baku;아제르바이잔,アゼルバイジャン
        kazakhstan,kazakh;astana;카자흐스탄,カザフスタン
        uzbekistan,uzbek;tashkent;우즈베키스탄,ウズベキスタン
        kyrgyzstan,kyrgyz;bishkek
        tajikistan,tajik;dushanbe
        turkmenistan,turkmen;ashgabat
        mongolia,mongolian;ulaanbaatar;몽골,モンゴル
        india,indian;new delhi,delhi;인도,インド
        pakistan,pakistani;islamabad;파키스탄,パキスタン
        bangladesh,bangladeshi;dhaka;방글라데시,バングラデシュ
        sri lanka,sri lankan;colombo;스리랑카,スリランカ
        nepal,nepali,nepalese;kathmandu
        bhutan,bhutanese;thimphu
        maldives,maldivian
        afghanistan,afghan,taliban;kabul;아프가니스탄,アフガニスタン
        myanmar,burma,burmese;naypyidaw;미얀마,ミャンマー
        thailand,thai;bangkok;태국,タイ
        vietnam,vietnamese;hanoi;베트남,ベトナム
        laos,lao;vientiane;라오스,ラオス
        cambodia,cambodian;phnom penh;캄보디아,カンボジア
        malaysia,malaysian;kuala lumpur,putrajaya;말레이시아,マレーシア
        singapore,singaporean;;싱가포르,シンガポール
        indonesia,indonesian;jakarta;인도네시아,インドネシア
        philippines,philippine,filipino;manila;필리핀,フィリピン
        brunei,bruneian
        timor-leste,east timor;dili
        australia,australian;canberra;호주,オーストラリア,豪州
        new zealand;wellington;뉴질랜드,ニュージーランド
        papua new guinea;port moresby
        fiji,fijian;suva
        samoa,samoan
        tonga,tongan
        palau,palauan
        solomon islands;honiara
        vanuatu;port vila
        iran,iranian;tehran;이란,イラン
        iraq,iraqi;baghdad;이라크,イラク
        israel,israeli;jerusalem;이스라엘,イスラエル
        palestine,palestinian,hamas;ramallah
        lebanon,lebanese,hezbollah;beirut
        syria,syrian;damascus;시리아,シリア
        jordan,jordanian;amman
        saudi arabia,saudi;riyadh;사우디,サウジアラビア
        united arab emirates,uae,emirati;abu dhabi
        qatar,qatari;doha
        kuwait,kuwaiti
        oman,omani;muscat
        bahrain,bahraini;manama
        yemen,yemeni,houthis;sanaa
        turkey,turkiye,turkish;ankara;튀르키예,トルコ
        egypt,egyptian;cairo
        libya,libyan;tripoli
        tunisia,tunisian
        algeria,algerian;algiers
        morocco,moroccan;rabat
        sudan,sudanese;khartoum
        south sudan;juba
        ethiopia,ethiopian;addis ababa
        somalia,somali;mogadishu
        kenya,kenyan;nairobi
        uganda,ugandan;kampala
        rwanda,rwandan;kigali
        tanzania,tanzanian;dodoma
        democratic republic of the congo,congolese;kinshasa
        nigeria,nigerian;abuja
        ghana,ghanaian;accra
        senegal,senegalese;dakar
        mali,malian;bamako
        niger;niamey
        south africa,south african;pretoria
        mozambique,mozambican;maputo
        zambia,zambian;lusaka
        angola,angolan;luanda
        united kingdom,british,u.k.,uk,great britain,britain;london,downing street,whitehall;영국,英国
        ireland,irish;dublin
        france,french;paris,elysee;프랑스,フランス
        germany,german;berlin;독일,ドイツ
        italy,italian;rome;이탈리아,イタリア
        spain,spanish;madrid
        portugal,portuguese;lisbon
        netherlands,dutch;the hague,amsterdam
        belgium,belgian
        luxembourg
        switzerland,swiss;bern
        austria,austrian;vienna
        poland,polish;warsaw;폴란드,ポーランド
        czech republic,czechia,czech;prague
        slovakia,slovak;bratislava
        hungary,hungarian;budapest
        slovenia,slovenian;ljubljana
        croatia,croatian;zagreb
        serbia,serbian;belgrade
        kosovo;pristina
        bosnia and herzegovina,bosnian;sarajevo
        north macedonia;skopje
        albania,albanian;tirana
        montenegro,montenegrin;podgorica
        greece,greek;athens
        cyprus,cypriot;nicosia
        malta,maltese;valletta
        romania,romanian;bucharest
        bulgaria,bulgarian;sofia
        denmark,danish,dane;copenhagen
        sweden,swedish,swede;stockholm
        norway,norwegian;oslo
        finland,finnish,finn;helsinki
        iceland,icelandic;reykjavik
        estonia,estonian;tallinn
        latvia,latvian;riga
        lithuania,lithuanian;vilnius
        canada,canadian;ottawa;캐나다,カナダ
        mexico,mexican;mexico city;멕시코,メキシコ
        cuba,cuban;havana
        haiti,haitian
        guatemala,guatemalan
        honduras,honduran;tegucigalpa
        nicaragua,nicaraguan;managua
        panama,panamanian
        colombia,colombian;bogota
        venezuela,venezuelan;caracas
        ecuador,ecuadorian;quito
        peru,peruvian;lima
        bolivia,bolivian;la paz
        brazil,brazilian;brasilia;브라질,ブラジル
        paraguay,paraguayan;asuncion
        uruguay,uruguayan;montevideo
        argentina,argentine,argentinian;buenos aires
        chile,chilean;santiago
        """

    private static let bodies = """
        asean,association of southeast asian nations;;아세안
        nato,north atlantic treaty organization,the alliance
        european union,eu,e.u.,european commission,european council;brussels;유럽연합,欧州連合
        african union,au
        g7,group of seven,g-7
        g20,group of twenty,g-20
        united nations,un,u.n.,un security council,united nations security council,security council,unsc;;유엔,国連
        iaea,international atomic energy agency
        osce
        quad
        apec
        brics
        pacific islands forum
        world bank
        imf,international monetary fund
        wto,world trade organization
        who,world health organization
        interpol
        organization of american states
        gulf cooperation council
        shanghai cooperation organization
        """
}
