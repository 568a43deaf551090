using CustomerSuccess.Domain.Churn;

namespace CustomerSuccess.Data.Churn;

/// <summary>The reasons for leaving that a new database begins with; people edit the list afterwards.</summary>
internal static class ChurnReasonsAtStart
{
    public static ChurnReason[] All { get; } =
    [
        Reason(1, "pricing", "Price too high", "قیمت بالا"),
        Reason(2, "features", "Missing features", "کمبود امکانات"),
        Reason(3, "support", "Poor support", "پشتیبانی ضعیف"),
        Reason(4, "budget", "Budget cut", "کاهش بودجه"),
        Reason(5, "competitor", "Went to a competitor", "انتخاب رقیب"),
        Reason(6, "low-use", "Hardly used", "استفادهٔ کم"),
        Reason(7, "service-quality", "Quality of product or service", "کیفیت محصول یا خدمات"),
        Reason(8, "closed-down", "Business closed down", "تعطیلی کسب‌وکار", isInvoluntary: true),
        Reason(9, "payment-failed", "Payment failed", "پرداخت ناموفق", isInvoluntary: true),
        Reason(10, "other", "Other", "سایر"),
        Reason(11, "unknown", "Unknown", "نامشخص"),
    ];

    private static ChurnReason Reason(byte number, string code, string name, string persian, bool isInvoluntary = false) => new()
    {
        Id = new ChurnReasonId(new Guid(0xC1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number)),
        Code = code,
        Name = name,
        NamePersian = persian,
        IsInvoluntary = isInvoluntary,
    };
}
