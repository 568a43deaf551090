using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;

namespace CustomerSuccess.Web.Startup;

/// <summary>What running behind a proxy, on several processes, needs: shared keys and the address that people see.</summary>
internal static class ProxyStartup
{
    /// <remarks>
    /// <c>DataProtection:Keys</c> is a folder that outlives the process and is shared by all; <c>Proxy:Trusted</c> names the proxies
    /// that stand before us, whose word about scheme, host and address is taken. See <see cref="TrustedProxies"/>.
    /// </remarks>
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("CustomerSuccess");
        if (builder.Configuration["DataProtection:Keys"] is { Length: > 0 } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }

        var trusted = TrustedProxies.Read(builder.Configuration);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            // The chain of proxies is followed as far as it is trusted.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in trusted)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }

    public static void UseProxy(this WebApplication app) => app.UseForwardedHeaders();
}
