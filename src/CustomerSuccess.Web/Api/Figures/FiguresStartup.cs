using CustomerSuccess.Web.Api.Figures.Answers;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Figures.Checked;
using CustomerSuccess.Web.Api.Figures.Measured;
using CustomerSuccess.Web.Api.Figures.Predicted;
using CustomerSuccess.Web.Api.Figures.Stays;

namespace CustomerSuccess.Web.Api.Figures;

/// <summary>What the figures of the API are made of.</summary>
internal static class FiguresStartup
{
    public static void AddApiFigures(this IServiceCollection services)
    {
        // In the order of the catalogue.
        services.AddSingleton<IFigureMetric, ActiveCustomersFigures>();
        services.AddSingleton<IFigureMetric, HealthScoreFigures>();
        services.AddSingleton<IFigureMetric, HealthMixFigures>();
        services.AddSingleton<IFigureMetric, NpsFigures>();
        services.AddSingleton<IFigureMetric, FeedbackFigures>();
        services.AddSingleton<IFigureMetric, ChurnFigures>();
        services.AddSingleton<IFigureMetric, RecurringRevenueFigures>();
        services.AddSingleton<IFigureMetric, RevenueMovementsFigures>();
        services.AddSingleton<IFigureMetric, ExpansionFigures>();
        services.AddSingleton<IFigureMetric, LifetimeFigures>();
        services.AddSingleton<IFigureMetric, RetentionCostFigures>();
        services.AddSingleton<SliceReader>();
        services.AddSingleton<FigureQuestionReader>();
        services.AddSingleton(typeof(LastPeriod<>));
        services.AddSingleton<FigureAnswers>();
        services.AddSingleton<IApiModule, FigureRoutes>();
        services.AddSingleton<IApiModule, FigureListRoutes>();
        services.AddSingleton<IApiModule, CohortRoutes>();
        services.AddSingleton<IApiModule, SurvivalRoutes>();
        services.AddSingleton<IApiModule, PredictedRoutes>();
        services.AddSingleton<IApiModule, ModelCheckRoutes>();
    }
}
