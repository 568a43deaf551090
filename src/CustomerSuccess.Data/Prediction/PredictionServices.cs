using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Prediction;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Prediction;

/// <summary>Registers what learns models and predicts by them.</summary>
public static class PredictionServices
{
    public static IServiceCollection AddPredictions(this IServiceCollection services)
    {
        services.AddSingleton<LatestLearning>();
        services.AddHostedService<ModelLearner>();
        services.AddSingleton<IPredictions, PredictionReader>();
        services.AddSingleton<IFigureReader<PredictedValues>, PredictedValuesReader>();
        services.AddSingleton<IPredictedCustomers, PredictedCustomersReader>();
        return services;
    }
}
