using CustomerSuccess.Data.Actions;
using CustomerSuccess.Data.Customers;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Actions;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Customers.Workings;
using CustomerSuccess.Web.Health;
using CustomerSuccess.Web.Startup;

namespace CustomerSuccess.Web.Customers;

/// <summary>The customers' readers and writers, and what their pages are made of.</summary>
internal static class CustomersStartup
{
    /// <summary>Adds the workings of a customer's figures.</summary>
    public static void AddCustomerWorkings(this IServiceCollection services)
    {
        services.AddScoped<CustomerWorkings>();
        services.AddScoped<SheetCsv>();
        services.AddScoped<TermSheet>();
        services.AddScoped<PurchaseSheet>();
        services.AddScoped<ICustomerWorking, CustomerHealthWorking>();
        services.AddScoped<ICustomerWorking, CustomerMrrWorking>();
        services.AddScoped<ICustomerWorking, CustomerValueWorking>();
        services.AddScoped<ICustomerWorking, CustomerCostWorking>();
        services.AddScoped<ICustomerWorking, CustomerPredictionWorking>();
    }

    public static void AddCustomers(this IServiceCollection services)
    {
        services.AddSingleton<ICustomerRecords, CustomerRecordsReader>();
        services.AddSingleton<ICustomerNames, CustomerNamesReader>();
        services.AddSingleton<IFactorValues, FactorValuesWriter>();
        services.AddSingleton<IHealthOverrides, HealthOverridesWriter>();
        services.AddSingleton<IFeedbackNotes, FeedbackNotesWriter>();
        services.AddSingleton<IActionDesk, ActionDesk>();
        services.AddSingleton<ICustomerHealth, CustomerHealthReader>();
        services.AddScoped<PageStatus>();
        services.AddScoped<DayWords>();
        services.AddScoped<CustomersViews>();
        services.AddScoped<CustomersPageLoad>();
        services.AddScoped<CustomersCsv>();
        services.AddScoped<CustomerLoad>();
        services.AddScoped<CustomerPageViews>();
        services.AddScoped<CustomerHeaderViews>();
        services.AddScoped<RevenueViews>();
        services.AddScoped<PredictionViews>();
        services.AddScoped<MrrMonthsViews>();
        services.AddScoped<VoiceViews>();
        services.AddScoped<CostsViews>();
        services.AddScoped<ActionsViews>();
        services.AddScoped<TimelineViews>();
        services.AddScoped<HealthViews>();
        services.AddScoped<HealthChart>();
        services.AddScoped<FactorWords>();
        services.AddScoped<WhyNotWords>();
        services.AddCustomerWorkings();
    }
}
