using CustomerSuccess.Data.Programs;
using Microsoft.OpenApi;

namespace CustomerSuccess.Web.Tests.Api.Records;

public sealed class RecordDocumentTests(ApiHost host) : ApiTest(host), IClassFixture<ApiHost>
{
    [Fact]
    public async Task Every_column_of_every_kind_is_in_the_document_with_its_type_and_what_is_needed_is_marked()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(await (await Client.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync(), "json");

        diagnostic!.Errors.Should().BeEmpty();
        diagnostic.Warnings.Should().BeEmpty();
        foreach (var form in RecordForm.All)
        {
            var (sent, read) = (document!.Components!.Schemas![form.Kind + "_sent"], document.Components.Schemas[form.Kind]);
            foreach (var column in form.Columns)
            {
                var isPart = form.PartColumns.Contains(column.Name);
                foreach (var schema in new[] { sent, read })
                {
                    var holder = isPart ? schema.Properties!["terms"].Items! : schema;
                    holder.Properties![column.Name].Type.Should().NotBeNull(form.Kind + " " + column.Name);
                }

                if (column.IsNeeded && !form.Key.Contains(column.Name))
                {
                    (isPart ? sent.Properties!["terms"].Items! : sent).Required.Should().Contain(column.Name);
                }
            }
        }

        document!.Components!.Schemas!["purchases"].Properties!["kind"].Enum!.Select(name => name.ToString()).Should().Contain("loyalty-programme");
        document.Components.Schemas["purchases_sent"].Properties!["amount"].Type.Should().Be(JsonSchemaType.String | JsonSchemaType.Number);
        var one = document.Paths["/api/v1/factor-values/{customer}/{factor}/{on}"].Operations![HttpMethod.Put];
        one.Parameters!.Where(parameter => parameter.In == ParameterLocation.Path).Select(parameter => parameter.Name).Should().Equal("customer", "factor", "on");
        document.Paths["/api/v1/contacts"].Operations![HttpMethod.Get].Parameters!.Select(parameter => parameter.Name).Should().Equal("limit", "cursor", "changed_since", "customer");
    }
}
