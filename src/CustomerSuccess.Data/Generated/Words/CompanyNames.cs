namespace CustomerSuccess.Data.Generated.Words;

/// <summary>Makes up names of companies. Any likeness to a real one is chance.</summary>
internal static class CompanyNames
{
    private static readonly string[] PersianForms = ["شرکت", "گروه", "فروشگاه", "صنایع", "مجتمع", "خدمات", "مهندسی", "بازرگانی", "مؤسسهٔ", "تولیدی"];
    private static readonly string[] PersianNames =
    [
        "آفتاب", "نگین", "کیان", "پارسا", "سپهر", "رویال", "آرمان", "مهرگان", "پیشرو", "نوین", "البرز", "دماوند", "زاگرس", "کارون", "هیرکان", "آریا", "پویا", "رایان", "سروش", "بهار",
        "نیلوفر", "یاس", "صدف", "مروارید", "فیروزه", "الماس", "کهکشان", "ستاره", "خورشید", "ماهان", "تابان", "درخشان", "آبان", "آذر", "سپید", "آسمان", "دریا", "ساحل", "کوهستان", "جنگل",
    ];
    private static readonly string[] PersianTrades =
    [
        "شرق", "غرب", "پارس", "ایرانیان", "گستر", "پرداز", "سازه", "تجارت", "ترابر", "دارو", "پوش", "چوب", "نساج", "رسانه", "انرژی", "سلامت", "آموز", "نرم‌افزار", "غذا", "کشاورز", "سفر", "خانه",
    ];
    private static readonly string[] English =
    [
        "Amber", "Birch", "Cobalt", "Delta", "Elm", "Fern", "Granite", "Harbor", "Indigo", "Juniper", "Kestrel", "Linden", "Maple", "North", "Onyx", "Pine", "Quartz", "River", "Summit",
        "Tidal", "Umber", "Vale", "Willow", "Yarrow", "Zephyr", "Alder", "Beacon", "Cedar", "Drift", "Ember", "Fjord", "Grove", "Haven", "Iron", "Jade", "Keystone", "Lark", "Meadow", "Nimbus", "Orchard",
    ];
    private static readonly string[] EnglishTrades =
    [
        "Analytics", "Bakeries", "Capital", "Care", "Clinics", "Craft", "Data", "Design", "Energy", "Farms", "Foods", "Freight", "Health", "Homes", "Hotels", "Labs", "Learning", "Legal", "Logistics",
        "Media", "Motors", "Networks", "Outfitters", "Partners", "Payments", "Print", "Retail", "Robotics", "Security", "Software", "Studio", "Supply", "Systems", "Textiles", "Travel", "Works",
    ];
    private static readonly string[] EnglishForms = ["Ltd", "Inc", "Group", "& Co", "GmbH", "AG", "SAS"];

    public static string Persian(SeededRandom random) => $"{random.OneOf(PersianForms)} {random.OneOf(PersianNames)} {random.OneOf(PersianTrades)}";

    public static string InEnglish(SeededRandom random, string country)
    {
        var form = country switch { "DE" => "GmbH", "FR" => "SAS", _ => random.Happens(0.5) ? random.OneOf(EnglishForms[..4]) : string.Empty };
        return $"{random.OneOf(English)} {random.OneOf(EnglishTrades)} {form}".TrimEnd();
    }
}
