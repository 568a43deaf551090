using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CustomerSuccess.Data.Naming;

/// <summary>Lets the database refuse a number that no name of the enumeration has.</summary>
internal sealed class EnumChecks : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            foreach (var property in entity.GetDeclaredProperties())
            {
                Check(entity, property);
            }
        }
    }

    private static void Check(IConventionEntityType entity, IConventionProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (!type.IsEnum)
        {
            return;
        }

        var numbers = Enum.GetValues(type).Cast<object>().Select(value => Convert.ToInt32(value, CultureInfo.InvariantCulture));
        var column = SnakeCase.OfColumn(property.Name);
        var sql = $"{column} IN ({string.Join(", ", numbers.Order().Select(number => number.ToString(CultureInfo.InvariantCulture)))})";
        entity.Builder.HasCheckConstraint($"ck_{entity.GetTableName()}_{column}", sql);
    }
}
