namespace CustomerSuccess.Data.Generated.Words;

/// <summary>What account managers plan with a customer, and what comes of it.</summary>
internal static class ActionWords
{
    /// <summary>Gets what is planned after a low score.</summary>
    public static IReadOnlyList<ActionWording> AfterLowScore { get; } =
    [
        new("Call about the low score", "تماس دربارهٔ امتیاز پایین", "Talked for half an hour; they want weekly updates on their tickets.", "نیم ساعت صحبت شد؛ می‌خواهند هر هفته از وضعیت تیکت‌هایشان خبر بگیرند."),
        new("Bring support and the customer together", "جلسهٔ مشترک با پشتیبانی", "Met with support; the fault is found and its repair has a date.", "با پشتیبانی جلسه شد؛ خطا پیدا شد و رفع آن تاریخ دارد."),
        new("Visit the team and watch them work", "بازدید از تیم و دیدن کارشان", "Saw where the product slows them down; passed on to development.", "دیده شد محصول کجا کندشان می‌کند؛ به توسعه منتقل شد."),
    ];

    /// <summary>Gets what is planned before a renewal.</summary>
    public static IReadOnlyList<ActionWording> BeforeRenewal { get; } =
    [
        new("Prepare the renewal offer", "آماده‌سازی پیشنهاد تمدید", "Offer sent; they will decide next week.", "پیشنهاد فرستاده شد؛ هفتهٔ آینده تصمیم می‌گیرند."),
        new("Agree the date of the renewal talk", "تعیین تاریخ گفت‌وگوی تمدید", "Date agreed with the head of purchasing.", "با مدیر خرید تاریخ تعیین شد."),
        new("Check seats and use before the renewal", "بررسی تعداد کاربران و میزان استفاده پیش از تمدید", "Five seats are idle; will offer a smaller plan rather than lose them.", "پنج کاربر بی‌استفاده است؛ به‌جای از دست دادنشان طرح کوچک‌تر پیشنهاد می‌شود."),
    ];

    /// <summary>Gets what is planned at any time.</summary>
    public static IReadOnlyList<ActionWording> Usual { get; } =
    [
        new("Hold the quarterly review", "برگزاری مرور فصلی", "Reviewed the goals; two of three are reached.", "هدف‌ها مرور شد؛ از سه هدف به دو هدف رسیده‌اند."),
        new("Train the new team members", "آموزش اعضای تازهٔ تیم", "Six people trained; recording sent.", "شش نفر آموزش دیدند؛ ضبط جلسه فرستاده شد."),
        new("Show the new reports", "نمایش گزارش‌های تازه", "They use them from Monday.", "از شنبه از آن‌ها استفاده می‌کنند."),
        new("Invite to the customer day", "دعوت به روز مشتری", "Two of them will come.", "دو نفرشان می‌آیند."),
    ];
}

/// <summary>Something to do and what comes of it, in both languages.</summary>
internal sealed record ActionWording(string Task, string TaskPersian, string Outcome, string OutcomePersian);
