using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CustomerSuccess.Data.Naming;

/// <summary>Names columns, keys and indexes in the way that SQL is written by hand, Identity's too.</summary>
internal sealed class SnakeCaseNames : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            Name(entity);
        }
    }

    private static void Name(IConventionEntityType entity)
    {
        foreach (var property in entity.GetDeclaredProperties())
        {
            property.Builder.HasColumnName(SnakeCase.OfColumn(property.Name));
        }

        foreach (var key in entity.GetDeclaredKeys())
        {
            key.Builder.HasName(Named(key.IsPrimaryKey() ? "pk" : "ak", entity, key.IsPrimaryKey() ? [] : key.Properties));
        }

        foreach (var reference in entity.GetDeclaredForeignKeys())
        {
            reference.Builder.HasConstraintName(Named("fk", entity, reference.Properties));
        }

        foreach (var index in entity.GetDeclaredIndexes())
        {
            index.Builder.HasDatabaseName(Named(index.IsUnique ? "ux" : "ix", entity, index.Properties));
        }
    }

    private static string Named(string kind, IConventionEntityType entity, IReadOnlyList<IConventionProperty> properties) =>
        string.Join('_', [kind, entity.GetTableName()!, .. properties.Select(property => SnakeCase.OfColumn(property.Name))]);
}
