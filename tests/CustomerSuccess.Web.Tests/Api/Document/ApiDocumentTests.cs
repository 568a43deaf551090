using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CustomerSuccess.Web.Tests.Api.Document;

public sealed class ApiDocumentTests(ApiHost host) : ApiTest(host), IClassFixture<ApiHost>
{
    [Fact]
    public async Task The_document_is_valid_and_says_how_to_show_a_key()
    {
        using var anybody = With(null);
        var answer = await anybody.GetAsync("/openapi/v1.json");
        var (document, diagnostic) = OpenApiDocument.Parse(await answer.Content.ReadAsStringAsync(), "json");

        diagnostic!.Errors.Should().BeEmpty();
        diagnostic.Warnings.Should().BeEmpty();
        document!.Info.Title.Should().NotBeNullOrEmpty();
        document.Components!.SecuritySchemes!.Values.Select(scheme => scheme.Scheme).Should().BeEquivalentTo("basic", "bearer");
        document.Security.Should().HaveCount(2);
    }

    [Fact]
    public async Task Every_route_of_the_API_is_in_it_with_summary_name_answers_and_problems()
    {
        var document = OpenApiDocument.Parse(await (await Client.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync(), "json").Document!;
        var mapped = Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal)).ToList();

        mapped.Should().NotBeEmpty();
        foreach (var route in mapped)
        {
            var address = route.RoutePattern.RawText!.TrimEnd('/');
            document.Paths.Should().ContainKey(address);
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                var operation = document.Paths[address].Operations![new HttpMethod(method)];
                operation.Summary.Should().NotBeNullOrEmpty(address);
                operation.OperationId.Should().NotBeNullOrEmpty(address);
                operation.Description.Should().Contain("scope", address);
                operation.Responses!.Keys.Should().Contain(["400", "401", "403", "404", "429", "500"], address);
                operation.Responses.Should().Contain(response => response.Key.StartsWith('2') && (response.Key == "204" || response.Value.Content!.Count > 0), address);
                operation.Responses["401"].Content!.Keys.Should().Equal("application/problem+json");
            }
        }

        document.Paths.Values.SelectMany(path => path.Operations!.Values).Select(operation => operation.OperationId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task What_is_answered_fits_the_document()
    {
        var text = await (await Client.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync();
        var document = OpenApiDocument.Parse(text, "json").Document!;
        using var json = JsonDocument.Parse(text);

        document.Servers!.Should().OnlyContain(server => !server.Url!.EndsWith('/'), "paths begin with a slash");
        document.Components!.Schemas!["Problem"].Required.Should().BeEquivalentTo("type", "title", "status");
        json.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Value.TryGetProperty("enum", out var names)
            && names.EnumerateArray().Any(name => name.ValueKind is JsonValueKind.Null)).Should().BeEmpty("null beside a list that has null fits two of one choice");
        document.Paths["/api/v1/metrics/{slug}"].Operations![HttpMethod.Get].Responses!.Keys.Should().Contain(["304", "422"]);
        document.Paths["/api/v1/customers/{id}"].Operations![HttpMethod.Delete].Responses!.Keys.Should().Contain("409");
        document.Paths["/api/v1/customers/bulk"].Operations![HttpMethod.Post].Responses!["422"].Content!.Keys.Should().BeEquivalentTo("application/json", "application/problem+json");
    }

    [Fact]
    public async Task Parameters_and_schemas_are_named_as_they_are_sent()
    {
        var document = OpenApiDocument.Parse(await (await Client.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync(), "json").Document!;
        var metric = document.Paths["/api/v1/metrics/{slug}"].Operations![HttpMethod.Get];

        metric.Parameters!.Select(parameter => parameter.Name).Should().Contain(["slug", "calendar", "interval", "start", "end", "explain", "segment", "plan", "new_customers_lost", "nps_window_days"]);
        metric.Parameters!.Single(parameter => parameter.Name == "interval").Schema!.Enum!.Select(value => value.ToString()).Should().Equal("day", "week", "month", "quarter", "year", "whole");
        document.Components!.Schemas!["FigureEntry"].Properties!.Keys.Should().Equal("start", "end", "complete", "value", "not_defined", "parts", "working");
        document.Components.Schemas["FigureEntry"].Properties!["not_defined"].Should().NotBeNull();
    }
}
