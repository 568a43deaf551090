using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CustomerSuccess.Data.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace CustomerSuccess.Web.Tests;

/// <summary>The whole application on a SQLite file of its own, with the settings of a test.</summary>
public sealed class Dashboard(params (string Name, string Value)[] settings) : WebApplicationFactory<App>
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"customer-success-{Guid.NewGuid():N}.db");

    /// <summary>Returns a browser that keeps cookies and does not follow redirects.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Sends a form of a page as a browser would: with its hidden fields.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var document = await ReadAsync(await browser.GetAsync(page));
        var element = document.QuerySelector(form) ?? throw new InvalidOperationException($"No '{form}' on {page}:\n{document.DocumentElement.OuterHtml}");
        var hidden = element.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? string.Empty));
        var typed = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        return await browser.PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : page, new FormUrlEncodedContent(hidden.Concat(typed)));
    }

    /// <summary>Signs in and returns the answer.</summary>
    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email, string password, string page = "/sign-in") =>
        SendAsync(browser, page, "form.stack", ("Form.Email", email), ("Form.Password", password));

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Returns where a redirect leads, as a path.</summary>
    public static string? Leads(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Found
        ? new Uri(new Uri("http://localhost"), answer.Headers.Location!).PathAndQuery
        : null;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        MigratedFile.CopyTo(_file);
        builder.UseEnvironment("Development");
        builder.UseDefaultServiceProvider(services => services.ValidateOnBuild = false);
        builder.UseSetting("Records:Database", "Sqlite");
        builder.UseSetting("Records:ConnectionString", $"Data Source={_file}");
        // A demonstration is there for its people; a small one starts at once.
        builder.UseSetting("DemoCustomers", "40");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
        {
            File.Delete(file);
        }
    }
}
