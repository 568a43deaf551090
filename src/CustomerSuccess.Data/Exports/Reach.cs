namespace CustomerSuccess.Data.Exports;

/// <summary>Whose records somebody may read.</summary>
internal enum Reach
{
    /// <summary>Nobody's.</summary>
    Nothing,

    /// <summary>Those of the customers that the person looks after.</summary>
    OwnCustomers,

    /// <summary>Everybody's.</summary>
    Everything,
}
