using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Web.Imports;

namespace CustomerSuccess.Web.Tests.Imports;

public class MappingChoiceTests
{
    private static readonly MappingStep Accounts = Step("customers", "accounts.csv", ("id", "Account"), ("name", "Company"));
    private static readonly MappingStep Plans = Step("plans", "plans.csv", ("id", "Plan"), ("name", "Title"));

    [Fact]
    public void A_file_of_the_mappings_name_is_read_by_it_whatever_its_headings()
    {
        var chosen = MappingChoice.For(Named(Accounts, Plans), [File("accounts.csv", "Something", "Else")], Named());

        chosen.Steps.Should().Equal(Accounts);
        chosen.Name.Should().Be("Billing");
    }

    [Fact]
    public void A_file_of_another_name_is_read_by_the_step_whose_columns_it_has()
    {
        var chosen = MappingChoice.For(Named(Accounts, Plans), [File("may.csv", "Company", "Account", "More")], Named(Step("customers", "may.csv")));

        chosen.Steps.Should().BeEquivalentTo([Accounts with { File = "may.csv" }]);
    }

    [Fact]
    public void A_file_that_fits_nothing_stays_as_it_was_guessed()
    {
        var guessed = Step("contacts", "people.csv", ("id", "Key"));

        MappingChoice.For(Named(Accounts, Plans), [File("people.csv", "Key", "Who")], Named(guessed)).Steps.Should().Equal(guessed);
    }

    [Fact]
    public void A_step_that_joins_a_file_which_was_not_sent_is_left_out()
    {
        var joined = Accounts with { Join = [new MappingJoin("countries.csv", "Account", "Country")] };

        MappingChoice.For(Named(joined), [File("accounts.csv", "Account", "Company")], Named()).Steps.Should().BeEmpty();
        MappingChoice.For(Named(joined), [File("accounts.csv", "Account", "Company"), File("countries.csv", "Account", "Country")], Named(Step("plans", "countries.csv"))).Steps
            .Should().Equal([joined], "and the file that is joined on is not read for itself");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_left_alone()
    {
        var broken = new UploadedFile(1, "x.csv", 0, new FileLook("utf-8", ",", [], FileFault.Empty));

        MappingChoice.For(Named(Accounts), [broken], Named(Step("customers", "x.csv"))).Steps.Should().BeEmpty();
    }

    private static Mapping Named(params MappingStep[] steps) => new() { Name = "Billing", Steps = steps };

    private static UploadedFile File(string name, params string[] headings) => new(1, name, 10, new FileLook("utf-8", ",", headings));

    private static MappingStep Step(string kind, string file, params (string Name, string Heading)[] columns) =>
        new() { Kind = kind, File = file, Columns = columns.ToDictionary(column => column.Name, column => new MappingColumn { Column = column.Heading }) };
}
