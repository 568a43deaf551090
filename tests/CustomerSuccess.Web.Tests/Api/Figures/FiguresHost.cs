using System.Text.Json;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Api.Figures;

/// <summary>The application with <see cref="SmallCompany"/>, one for all classes whose tests only read it.</summary>
[CollectionDefinition(nameof(FiguresHost))]
public sealed class FiguresHost : ApiHost, IAsyncLifetime, ICollectionFixture<FiguresHost>
{
    public const string March = "start=2026-03-01&end=2026-03-31";

    /// <summary>Gets a program with the key of an account manager who looks after customer A.</summary>
    public HttpClient Manager { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var (manager, key) = await AddAsync(KeyScopes.All, null, Role.AccountManager);
        Manager = With(key.Text);
        await using var records = await RecordsAsync();
        records.AddRange(new SmallCompany(manager).Records());
        await records.SaveChangesAsync();
        await Services.GetRequiredService<ILedgerChanges>().WhenSeenAsync(await records.Changes.MaxAsync(change => change.Number));
    }

    public Task DisposeAsync()
    {
        Manager.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Returns a metric of March.</summary>
    public Task<JsonElement> MarchAsync(string slug, string more = "") => GetAsync($"/api/v1/metrics/{slug}?{March}{more}");

    public async Task<JsonElement> GetAsync(string address) => await JsonAsync(await Client.GetAsync(address));
}
