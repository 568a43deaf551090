namespace CustomerSuccess.Data.Imports.Guessing;

/// <summary>How other systems and Persian files call our columns. Compared as <see cref="ImportHeader.Normal"/> makes them.</summary>
internal static class ColumnSynonyms
{
    /// <summary>Names of a column whatever the kind of file.</summary>
    private static readonly Dictionary<string, string[]> Anywhere = new()
    {
        ["id"] = ["شناسه", "کد", "کد_یکتا", "key", "uuid", "number", "شماره"],
        ["code"] = ["کد", "شناسه"],
        ["customer"] = ["customer_id", "customer_code", "account", "account_id", "client", "client_id", "company_id", "مشتری", "شناسه_مشتری", "کد_مشتری"],
        ["name"] = ["title", "full_name", "نام", "عنوان"],
        ["name_fa"] = ["persian_name", "نام_فارسی"],
        ["involuntary"] = ["ناخواسته"],
        ["segment"] = ["tier", "customer_segment", "گروه", "بخش", "دسته_مشتری"],
        ["country"] = ["country_code", "کشور"],
        ["manager"] = ["account_manager", "owner", "csm", "مدیر_حساب", "مسیول_حساب"],
        ["signed_up_on"] = ["signup_date", "signed_up", "created", "created_at", "created_on", "since", "customer_since", "start_date", "تاریخ_ثبت_نام", "تاریخ_عضویت", "تاریخ_شروع"],
        ["marked_lost_on"] = ["churn_date", "lost_on", "churned_on", "end_date", "تاریخ_ریزش"],
        ["contact"] = ["contact_id", "person", "مخاطب", "شخص", "کد_شخص"],
        ["email"] = ["e_mail", "mail", "email_address", "ایمیل", "رایانامه", "پست_الکترونیک"],
        ["phone"] = ["telephone", "mobile", "tel", "تلفن", "موبایل", "همراه"],
        ["role"] = ["position", "job_title", "سمت", "نقش"],
        ["plan"] = ["plan_id", "product", "plan_code", "طرح", "کد_طرح", "محصول"],
        ["from"] = ["start", "start_date", "starts_on", "valid_from", "begin", "از", "از_تاریخ", "شروع", "تاریخ_شروع"],
        ["until"] = ["end", "to", "end_date", "ends_on", "valid_until", "تا", "تا_تاریخ", "پایان", "تاریخ_پایان"],
        ["amount"] = ["price", "value", "total", "sum", "fee", "cost", "amount_due", "مبلغ", "قیمت", "هزینه", "مبلغ_کل"],
        ["currency"] = ["currency_code", "ارز", "واحد_پول", "واحد"],
        ["into"] = ["to_currency", "target_currency", "به_ارز", "ارز_مقصد"],
        ["rate"] = ["exchange_rate", "نرخ"],
        ["unit"] = ["billing_unit", "interval", "period", "billing_interval", "دوره"],
        ["unit_count"] = ["interval_count", "تعداد_دوره"],
        ["quantity"] = ["seats", "qty", "licenses", "تعداد"],
        ["discount"] = ["discount_percent", "تخفیف", "درصد_تخفیف"],
        ["kind"] = ["type", "نوع"],
        ["renews_on"] = ["renewal_date", "renewal", "تاریخ_تمدید", "تمدید"],
        ["on"] = ["date", "day", "purchase_date", "purchased_on", "تاریخ", "روز"],
        ["description"] = ["memo", "details", "شرح", "توضیح", "توضیحات"],
        ["scale"] = ["مقیاس"],
        ["survey"] = ["survey_id", "نظرسنجی", "کد_نظرسنجی"],
        ["wave"] = ["round", "موج", "نوبت"],
        ["asked_on"] = ["sent_on", "sent_at", "invited_on", "تاریخ_ارسال", "تاریخ_دعوت"],
        ["undelivered"] = ["bounced", "نرسیده"],
        ["respondent"] = ["respondent_name", "پاسخ_دهنده"],
        ["answered_on"] = ["answered_at", "response_date", "responded_at", "date", "تاریخ_پاسخ", "تاریخ"],
        ["score"] = ["nps", "rating", "nps_score", "امتیاز", "نمره"],
        ["comment"] = ["reason", "verbatim", "feedback", "نظر", "دلیل", "توضیح"],
        ["agent"] = ["support_agent", "کارشناس", "کارشناس_پشتیبانی"],
        ["channel"] = ["کانال"],
        ["topics"] = ["tags", "موضوع", "موضوع_ها", "برچسب_ها"],
        ["source"] = ["منبع"],
        ["liked"] = ["likes", "positive", "پسندیده", "نقاط_قوت"],
        ["disliked"] = ["dislikes", "negative", "ناپسند", "نقاط_ضعف"],
        ["observation"] = ["مشاهده"],
        ["sentiment"] = ["mood", "احساس"],
        ["sensitive"] = ["محرمانه"],
        ["factor"] = ["metric", "عامل", "شاخص"],
        ["value"] = ["مقدار"],
        ["note"] = ["notes", "یادداشت"],
        ["category"] = ["cost_category", "دسته", "سرفصل", "دسته_هزینه"],
        ["programme"] = ["program", "programme_id", "برنامه"],
        ["refund"] = ["برگشتی", "بازپرداخت"],
        ["counted"] = ["counted_share", "share", "سهم"],
        ["document_number"] = ["document", "invoice", "invoice_number", "شماره_سند"],
        ["reason"] = ["churn_reason", "دلیل", "علت"],
    };

    /// <summary>Names that mean something only in a file of one kind.</summary>
    private static readonly Dictionary<(string Kind, string Column), string[]> Within = new()
    {
        [("customers", "id")] = ["customer_id", "customer", "account_id", "client_id", "شناسه_مشتری", "کد_مشتری"],
        [("customers", "name")] = ["customer_name", "company", "company_name", "account_name", "account", "organization", "نام_مشتری", "نام_شرکت", "شرکت", "مشتری"],
        [("contacts", "id")] = ["contact_id", "کد_شخص"],
        [("contacts", "name")] = ["contact_name", "نام_و_نام_خانوادگی", "نام_مخاطب"],
        [("plans", "id")] = ["plan_id", "plan_code", "کد_طرح"],
        [("plans", "name")] = ["plan", "plan_name", "نام_طرح", "طرح"],
        [("subscriptions", "id")] = ["subscription_id", "subscription", "کد_اشتراک", "شناسه_اشتراک", "شماره_اشتراک"],
        [("purchases", "id")] = ["purchase_id", "order_id", "order", "invoice", "invoice_id", "کد_خرید", "شماره_سفارش", "شماره_فاکتور"],
        [("purchases", "on")] = ["تاریخ_خرید"],
        [("responses", "id")] = ["response_id", "کد_پاسخ"],
        [("feedback", "id")] = ["feedback_id", "کد_بازخورد"],
        [("costs", "id")] = ["cost_id", "کد_هزینه"],
        [("costs", "description")] = ["هزینه"],
        [("losses", "id")] = ["loss_id"],
        [("exchange_rates", "currency")] = ["from_currency", "ارز_مبدا"],
        [("exchange_rates", "from")] = ["date", "تاریخ"],
        [("cost_categories", "code")] = ["category"],
        [("surveys", "name")] = ["survey", "نظرسنجی", "question", "پرسش"],
        [("programmes", "name")] = ["programme", "program", "برنامه"],
    };

    private static readonly Dictionary<string, string[]> FileNames = new()
    {
        ["customers"] = ["customer", "accounts", "clients", "مشتریان", "مشتری"],
        ["contacts"] = ["contact", "people", "مخاطبان", "اشخاص"],
        ["plans"] = ["plan", "products", "طرح_ها", "طرحها"],
        ["subscriptions"] = ["subscription", "اشتراک_ها", "اشتراکها"],
        ["purchases"] = ["purchase", "orders", "invoices", "خریدها", "سفارش_ها"],
        ["responses"] = ["response", "answers", "nps", "پاسخ_ها", "پاسخها"],
        ["feedback"] = ["feedbacks", "notes", "بازخوردها", "بازخورد"],
        ["costs"] = ["cost", "expenses", "هزینه_ها", "هزینهها"],
        ["factor_values"] = ["factors", "عامل_ها"],
        ["exchange_rates"] = ["rates", "نرخ_ارز"],
    };

    /// <summary>Tells whether a heading of a file of a kind is a column.</summary>
    /// <returns>3 for the column's own name, 2 for a name that this kind of file alone has for it, 1 for another name, 0 when it is not.</returns>
    public static int Match(string kind, string column, string normal) => normal == column ? 3
        : Within.TryGetValue((kind, column), out var here) && here.Any(name => ImportHeader.Normal(name) == normal) ? 2
        : Anywhere.TryGetValue(column, out var anywhere) && anywhere.Any(name => ImportHeader.Normal(name) == normal) ? 1
        : 0;

    /// <summary>Tells whether a name of a file speaks of a kind.</summary>
    public static bool Names(string kind, string name)
    {
        var words = ImportHeader.Normal(name);
        return FileNames.GetValueOrDefault(kind, []).Append(kind).Any(known => Contains(words, ImportHeader.Normal(known)));
    }

    // "customers-2026" is of customers; "exchange_rates" is not of rates of anything else, since the longer name wins in KindGuess.
    private static bool Contains(string words, string name) => $"_{words}_".Contains($"_{name}_", StringComparison.Ordinal);
}
