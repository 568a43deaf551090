namespace CustomerSuccess.Domain.Costs;

/// <summary>A kind of retention cost, from a list that people edit.</summary>
public sealed class CostCategory
{
    /// <summary>Gets the identifier.</summary>
    public required CostCategoryId Id { get; init; }

    /// <summary>Gets the short name that imports use, such as salaries.</summary>
    public required string Code { get; init; }

    /// <summary>Gets or sets the name in English.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the name in Persian.</summary>
    public required string NamePersian { get; set; }

    /// <summary>Gets or sets whether the category is no longer offered.</summary>
    public bool IsRetired { get; set; }
}
