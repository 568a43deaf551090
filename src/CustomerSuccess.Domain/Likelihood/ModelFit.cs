namespace CustomerSuccess.Domain.Likelihood;

/// <summary>A model by maximum likelihood, or the reason that there is none.</summary>
/// <typeparam name="TModel">The model with its parameters.</typeparam>
public abstract record ModelFit<TModel>
{
    private ModelFit()
    {
    }

    /// <summary>A model was found.</summary>
    /// <param name="Model">The model at the top of the likelihood.</param>
    /// <param name="LogLikelihood">The log-likelihood there.</param>
    /// <param name="StandardErrors">The standard errors of the parameters, in the model's order and units.</param>
    /// <param name="Customers">How many customers it was learned from.</param>
    public sealed record Found(TModel Model, double LogLikelihood, IReadOnlyList<double> StandardErrors, long Customers) : ModelFit<TModel>;

    /// <summary>No model was found.</summary>
    /// <param name="Reason">Why not.</param>
    public sealed record NotFound(FitFault Reason) : ModelFit<TModel>;
}
