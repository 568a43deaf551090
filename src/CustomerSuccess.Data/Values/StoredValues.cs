using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Values;

/// <summary>How each value type of the domain is stored; said here and nowhere else.</summary>
internal static class StoredValues
{
    public static void Configure(ModelConfigurationBuilder model)
    {
        foreach (var id in typeof(CustomerId).Assembly.GetTypes().Where(IsIdentifier))
        {
            model.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        model.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3);
        model.Properties<DateTime>().HaveConversion<UtcConverter>();
        // A number in the table, a name in the code. StoredEnumsTests pins the numbers, and each column has its check.
        model.Properties<Enum>().HaveConversion<short>();
    }

    private static bool IsIdentifier(Type type) =>
        type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal) && type.GetConstructor([typeof(Guid)]) is not null;
}
