using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CustomerSuccess.Data.Naming;

/// <summary>Lets SQLite refuse text that is too long, as PostgreSQL does by the column's type.</summary>
internal sealed class LengthChecks : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            foreach (var property in entity.GetDeclaredProperties().Where(property => property.GetMaxLength() is not null))
            {
                var column = SnakeCase.OfColumn(property.Name);
                var longest = property.GetMaxLength()!.Value.ToString(CultureInfo.InvariantCulture);
                entity.Builder.HasCheckConstraint($"ck_{entity.GetTableName()}_{column}_length", $"length({column}) <= {longest}");
            }
        }
    }
}
