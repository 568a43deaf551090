using CustomerSuccess.Data.Webhooks;
using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Webhooks: their records, their worker and where messages may go.</summary>
internal static class WebhooksStartup
{
    /// <summary>Whether messages may go to this machine and to private networks; left out, in development only.</summary>
    public const string AllowPrivateAddresses = "Webhooks:AllowPrivateAddresses";

    public static void AddWebhooks(this WebApplicationBuilder builder)
    {
        var policy = new WebhookPolicy(builder.Configuration.GetValue<bool?>(AllowPrivateAddresses) ?? builder.Environment.IsDevelopment());
        builder.Services.AddSingleton(policy);
        builder.Services.AddSingleton<IWebhookSecrets, WebhookSecrets>();
        builder.Services.AddSingleton(provider => new WebhookClient(new HttpClient(WebhookConnections.Handler(policy)), provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddWebhookRecords();
        builder.Services.AddHostedService<WebhookSender>();
        builder.Services.AddScoped<WebhooksViews>();
        builder.Services.AddScoped<WebhookLogCsv>();
    }
}
