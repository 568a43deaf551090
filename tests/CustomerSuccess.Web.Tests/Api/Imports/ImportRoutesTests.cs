using System.Net;
using System.Text;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Api.Imports;

public sealed class ImportRoutesTests : IDisposable
{
    private readonly ApiHost _host = new();

    private HttpClient Client => _host.Client;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task The_history_tells_what_was_imported_page_by_page()
    {
        await ImportAsync("id,name\nalder,Alder\nbirch,Birch\n,Nobody\n");
        await ImportAsync("id,name\nalder,Alder Ltd\n");

        var first = await ApiHost.JsonAsync(await Client.GetAsync("/api/v1/imports?limit=1"));
        var second = await ApiHost.JsonAsync(await Client.GetAsync($"/api/v1/imports?limit=1&cursor={first.GetProperty("next_cursor").GetString()}"));

        var counts = second.GetProperty("items")[0].GetProperty("counts")[0];
        (counts.GetProperty("kind").GetString(), counts.GetProperty("new").GetInt32(), counts.GetProperty("refused").GetInt32()).Should().Be(("customers", 2, 1));
        first.GetProperty("items")[0].GetProperty("counts")[0].GetProperty("changed").GetInt32().Should().Be(1);
        first.GetProperty("items")[0].GetProperty("files")[0].GetProperty("name").GetString().Should().Be("customers.csv");
        second.GetProperty("next_cursor").GetString().Should().BeNull();
        (await Client.GetAsync("/api/v1/imports?cursor=other")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_import_is_taken_back_once()
    {
        var batch = await ImportAsync("id,name\nalder,Alder\n");

        (await Client.PostAsync($"/api/v1/imports/{batch}/undo", null)).StatusCode.Should().Be(HttpStatusCode.Accepted);

        await UntilAsync(async () => (await ApiHost.JsonAsync(await Client.GetAsync($"/api/v1/imports/{batch}"))).GetProperty("taken_back_at").GetString() is not null);
        (await Client.GetAsync("/api/v1/customers/alder")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Client.PostAsync($"/api/v1/imports/{batch}/undo", null)).StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_was_edited_since_is_not_taken_back_and_the_import_says_so()
    {
        var batch = await ImportAsync("id,name\nalder,Alder\n");
        (await Client.PutAsync("/api/v1/customers/alder", new StringContent("""{"name":"Alder Ltd"}""", Encoding.UTF8, "application/json"))).StatusCode.Should().Be(HttpStatusCode.OK);

        await Client.PostAsync($"/api/v1/imports/{batch}/undo", null);

        await UntilAsync(async () => (await ApiHost.JsonAsync(await Client.GetAsync($"/api/v1/imports/{batch}"))).GetProperty("not_taken_back").GetString() == "edited-since");
        (await Client.GetAsync("/api/v1/customers/alder")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_may_not_import_or_only_reads_takes_nothing_back()
    {
        var batch = await ImportAsync("id,name\nalder,Alder\n");
        using var manager = _host.With(await _host.KeyOfAsync(KeyScopes.All, Role.AccountManager));
        using var reader = _host.With(await _host.KeyOfAsync(new KeyScopes(false, true, false), Role.Administrator));

        (await manager.GetAsync($"/api/v1/imports/{batch}")).StatusCode.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await manager.PostAsync($"/api/v1/imports/{batch}/undo", null)).StatusCode.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await reader.GetAsync($"/api/v1/imports/{batch}")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await reader.PostAsync($"/api/v1/imports/{batch}/undo", null)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await Client.GetAsync("/api/v1/imports/none")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Client.GetAsync($"/api/v1/imports/{Guid.NewGuid()}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await isSo())
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private async Task<Guid> ImportAsync(string customers)
    {
        var folder = Directory.CreateTempSubdirectory("customer-success-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "customers.csv"), customers);
            return (await _host.Services.GetRequiredService<Importer>().RunAsync(new FolderFiles(folder), new ImportOptions())).Batch!.Value;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
