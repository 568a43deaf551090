namespace CustomerSuccess.Data.Generated.Words;

/// <summary>What people say, by how they feel, with the topic that it is about.</summary>
internal static class Verbatims
{
    private static readonly (string Topic, string English, string Persian)[] Glad =
    [
        ("product", "Saves us hours every week.", "هر هفته ساعت‌ها در وقت ما صرفه‌جویی می‌کند."),
        ("product", "The reports finally answer our questions.", "گزارش‌ها بالاخره به پرسش‌های ما جواب می‌دهند."),
        ("agent", "Our contact knows our business and calls before we do.", "کارشناس ما کسب‌وکارمان را می‌شناسد و پیش از ما تماس می‌گیرد."),
        ("onboarding", "We were up and running in two days.", "دو روزه راه افتادیم."),
        ("service", "Support answered within minutes and stayed until it worked.", "پشتیبانی چنددقیقه‌ای جواب داد و تا حل شدن کار ماند."),
        ("brand", "A company that keeps its word.", "شرکتی که به قولش عمل می‌کند."),
        ("price", "Worth every cent.", "به قیمتش می‌ارزد."),
        ("company", "The customer day was excellent; we learned a lot from others.", "روز مشتری عالی بود؛ از دیگران خیلی یاد گرفتیم."),
    ];

    private static readonly (string Topic, string English, string Persian)[] Even =
    [
        ("product", "Does what it should; the mobile view could be better.", "کارش را انجام می‌دهد؛ نسخهٔ موبایل می‌تواند بهتر باشد."),
        ("price", "Good, but the price went up again.", "خوب است، ولی قیمت باز هم بالا رفت."),
        ("service", "Fine most of the time. Mornings are slow.", "بیشتر وقت‌ها خوب است. صبح‌ها کند است."),
        ("onboarding", "The start took longer than we were told.", "شروع کار بیشتر از آنچه گفته بودند طول کشید."),
        ("agent", "Friendly people, but a new contact every few months.", "برخورد خوب است، ولی هر چند ماه کارشناس عوض می‌شود."),
        ("product", "We use only half of it so far.", "تا حالا فقط از نیمی از آن استفاده می‌کنیم."),
    ];

    private static readonly (string Topic, string English, string Persian)[] Sorry =
    [
        ("service", "Three tickets on the same fault and nobody called back.", "سه بار برای یک مشکل تیکت زدیم و کسی تماس نگرفت."),
        ("product", "Exports fail at the end of every month, just when we need them.", "آخر هر ماه، درست وقتی لازم داریم، خروجی گرفتن خطا می‌دهد."),
        ("price", "Too expensive for what we use.", "برای استفادهٔ ما خیلی گران است."),
        ("agent", "We explain our set-up anew each time.", "هر بار باید از اول توضیح بدهیم."),
        ("onboarding", "Half of the team never learned it.", "نیمی از تیم هرگز آن را یاد نگرفت."),
        ("company", "We hear from you only when the bill is due.", "فقط موقع سررسید صورت‌حساب از شما خبر می‌شود."),
        ("product", "It has become slow, and we look at others.", "کند شده و داریم گزینه‌های دیگر را بررسی می‌کنیم."),
    ];

    private static readonly (string English, string Persian)[] Leaving =
    [
        ("Switched to a competitor", "به رقیب رفتیم"), ("Could not justify the price any more", "دیگر با این قیمت توجیه ندارد"), ("We hardly used it", "تقریباً استفاده نمی‌کردیم"),
        ("Budget was cut", "بودجه کم شد"), ("Missing what we need", "امکانات لازم را نداشت"),
    ];

    /// <summary>Returns a topic and what is said about it, for a mood of −1, 0 or 1.</summary>
    public static (string Topic, string Text) Of(SeededRandom random, int mood, bool isPersian)
    {
        var (topic, english, persian) = random.OneOf(mood switch { > 0 => Glad, 0 => Even, _ => Sorry });
        return (topic, isPersian ? persian : english);
    }

    /// <summary>Returns what somebody says who leaves.</summary>
    public static string OfLeaving(SeededRandom random, bool isPersian)
    {
        var (english, persian) = random.OneOf(Leaving);
        return isPersian ? persian : english;
    }
}
