using CustomerSuccess.Domain.Costs;

namespace CustomerSuccess.Data.Costs;

/// <summary>The cost categories that a new database begins with; people edit the list afterwards.</summary>
internal static class CostCategoriesAtStart
{
    public static CostCategory[] All { get; } =
    [
        Category(1, "salaries", "Salaries", "حقوق و دستمزد"),
        Category(2, "loyalty-club", "Loyalty club", "باشگاه مشتریان"),
        Category(3, "services", "Services", "خدمات"),
        Category(4, "training", "Training", "آموزش"),
        Category(5, "marketing", "Marketing", "بازاریابی"),
        Category(6, "support", "Support", "پشتیبانی"),
        Category(7, "other", "Other", "سایر"),
    ];

    private static CostCategory Category(byte number, string code, string name, string persian) =>
        new() { Id = new CostCategoryId(new Guid(0xC0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number)), Code = code, Name = name, NamePersian = persian };
}
