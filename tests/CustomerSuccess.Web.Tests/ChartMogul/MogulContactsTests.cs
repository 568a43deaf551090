using System.Text.Json;
using CustomerSuccess.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>The people at customers, by the official client.</summary>
public sealed class MogulContactsTests : IAsyncLifetime, IDisposable
{
    private readonly MogulServer _server = new();
    private MogulClient _client = null!;
    private string _customer = null!;

    public async Task InitializeAsync()
    {
        _client = await MogulClient.StartAsync(_server.Address, MogulServer.Key);
        var source = (await _client.CallAsync("DataSource.create", new { name = "Billing" })).GetProperty("uuid").GetString();
        _customer = (await _client.CallAsync("Customer.create", new { data_source_uuid = source, external_id = "cus_1", name = "Acme" })).GetProperty("uuid").GetString()!;
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Somebody_is_added_changed_listed_and_removed_and_is_on_the_customers_page()
    {
        var made = await _client.CallAsync("Customer.createContact", _customer, new { first_name = "Mina", last_name = "Rad", title = "Buyer", email = "mina@example.com", external_id = "p1" });
        var id = made.GetProperty("uuid").GetString();
        Row(made, "customer_uuid", "customer_external_id", "first_name", "last_name", "title", "email").Should().Be($"{_customer} cus_1 Mina Rad Buyer mina@example.com");
        await _client.CallAsync("Contact.create", new { customer_uuid = _customer, email = "tom@example.com" });

        // Who has no name is called by the email, which is no first name.
        Row((await _client.CallAsync("Contact.all", new { email = "tom@example.com" })).GetProperty("entries")[0], "first_name", "last_name", "email").Should().Be("  tom@example.com");

        Row(await _client.CallAsync("Contact.modify", id, new { first_name = "Mina Ava", phone = "+98 21" }), "first_name", "last_name", "phone", "title").Should().Be("Mina Ava Rad +98 21 Buyer");
        Row(await _client.CallAsync("Contact.retrieve", id), "first_name", "external_id").Should().Be("Mina Ava p1");
        await using (var records = await RecordsAsync())
        {
            (await records.Contacts.OrderBy(contact => contact.Email).Select(contact => contact.Name + " " + contact.Role).ToListAsync()).Should().Equal("Mina Ava Rad Buyer", "tom@example.com ");
        }

        var page = await _client.CallAsync("Customer.contacts", _customer, new { per_page = 1 });
        page.GetProperty("has_more").GetBoolean().Should().BeTrue();
        var rest = await _client.CallAsync("Customer.contacts", _customer, new { per_page = 1, cursor = page.GetProperty("cursor").GetString() });
        new[] { page, rest }.SelectMany(one => one.GetProperty("entries").EnumerateArray()).Select(entry => entry.GetProperty("email").GetString()).Should().BeEquivalentTo("mina@example.com", "tom@example.com");
        (await _client.CallAsync("Contact.all", new { email = "tom@example.com", customer_external_id = "cus_1" })).GetProperty("entries").GetArrayLength().Should().Be(1);

        await _client.CallAsync("Contact.destroy", id);
        (await _client.FailAsync("Contact.retrieve", id)).Status.Should().Be(404);
    }

    [Fact]
    public async Task What_is_not_kept_is_refused_by_name()
    {
        async Task<string?> ParamAsync(object body)
        {
            var (status, answer) = await _client.FailAsync("Customer.createContact", _customer, body);
            status.Should().Be(422);
            return answer.GetProperty("param").GetString();
        }

        (await ParamAsync(new { title = "Nobody" })).Should().Be("first_name");
        (await ParamAsync(new { first_name = "Mina", twitter = "https://twitter.com/mina" })).Should().Be("twitter");
        (await ParamAsync(new { first_name = new string('x', 101) })).Should().Be("first_name");
        (await _client.FailAsync("Customer.createContact", "cus_00000000-0000-0000-0000-000000000000", new { first_name = "Mina" })).Status.Should().Be(404);
        (await _client.FailAsync("Contact.merge", "con_1", "con_2")).Status.Should().Be(404);
        await using var records = await RecordsAsync();
        (await records.Contacts.CountAsync()).Should().Be(0);
    }

    private static string Row(JsonElement entry, params string[] names) => string.Join(' ', names.Select(name => entry.GetProperty(name).ToString()));

    private Task<CustomerSuccessContext> RecordsAsync() => _server.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
}
