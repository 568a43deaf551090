namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>Why a field of a result is null where no model of the domain says so.</summary>
internal enum AnalysisReason
{
    /// <summary>There is no model; its own fields say why.</summary>
    NoModel,

    /// <summary>The mean of the model is infinite.</summary>
    InfiniteMean,

    /// <summary>The customer did not buy a second time.</summary>
    NoRepeat,

    /// <summary>The customer gave back more than they paid in repeat purchases.</summary>
    MoreGivenBack,

    /// <summary>There are no two groups with somebody at risk together, or nobody was lost.</summary>
    NothingToCompare,
}
