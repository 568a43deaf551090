using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerSuccess.Data.Keys;
using CustomerSuccess.Web.Api.Closing;
using CustomerSuccess.Web.Api.Customers;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures;
using CustomerSuccess.Web.Api.Imports;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Limits;
using CustomerSuccess.Web.Api.Me;
using CustomerSuccess.Web.Api.Problems;
using CustomerSuccess.Web.Api.Records;
using CustomerSuccess.Web.Api.Repeats;
using Microsoft.AspNetCore.Authentication;

namespace CustomerSuccess.Web.Api;

/// <summary>The API: keys, limits, errors, routes.</summary>
internal static class ApiStartup
{
    /// <summary>What every address of our own API begins with.</summary>
    public const string Root = "/api/v1";

    public static void AddApi(this IServiceCollection services)
    {
        ApiOptions.AddTo(services);
        services.AddApiKeys();
        services.AddSingleton(new ApiSurface("/api", new ProblemErrors()));
        services.AddScoped<ApiCaller>();
        services.AddScoped<IApiCaller>(provider => provider.GetRequiredService<ApiCaller>());
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(ApiKeyScheme.Name, null);
        services.AddScopePolicies();
        services.AddKeyLimits();
        services.AddApiDocument();
        services.AddSingleton<IApiModule, MeRoutes>();
        services.AddApiFigures();
        services.AddSingleton<IApiModule, CustomerHealthRoutes>();
        services.AddSingleton<IApiModule, CustomerExpectationRoutes>();
        services.AddSingleton<IApiModule, ClosedMonthRoutes>();
        services.AddSingleton<IApiModule, ImportRoutes>();
        services.AddApiRecords();
        services.ConfigureHttpJsonOptions(options => ConfigureJson(options.SerializerOptions));
    }

    /// <summary>Turns faults of addresses for programs into what programs read; stands before everything that can have faults.</summary>
    public static void UseApiErrors(this WebApplication app) => app.UseMiddleware<ApiErrors>();

    /// <summary>Ends requests for programs that no route takes before sign-in could lead them to a page; stands after routing.</summary>
    public static void UseApiRoutes(this WebApplication app) => app.UseMiddleware<UnknownRoutes>();

    /// <summary>Counts requests, ascribes them and knows repeated ones; stands after authorization.</summary>
    public static void UseApiRequests(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseMiddleware<CallersName>();
        app.UseMiddleware<RepeatedRequests>();
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapApiGroup(Root);
        foreach (var module in app.Services.GetServices<IApiModule>())
        {
            module.Map(api);
        }

        app.MapApiDocument();
    }

    /// <summary>Names as the files of imports have them: <c>signed_up_on</c> for fields, <c>cross-sell</c> for values of a list.</summary>
    internal static void ConfigureJson(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.DictionaryKeyPolicy = null;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }
}
