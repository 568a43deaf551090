using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Tests.Members;

public class ViewerTests
{
    private static readonly MemberId Me = MemberId.New();
    private static readonly MemberId Other = MemberId.New();

    [Theory]
    [InlineData(Role.AccountManager, true, false, false, false, false, false)]
    [InlineData(Role.Lead, true, true, true, true, false, true)]
    [InlineData(Role.Staff, false, false, true, false, false, true)]
    [InlineData(Role.Administrator, true, true, true, true, true, true)]
    public void A_role_gives_what_the_table_of_the_design_says(Role role, bool readsFigures, bool readsAll, bool enters, bool defines, bool managesPeople, bool imports)
    {
        var viewer = new Viewer(Me, [role]);

        (viewer.ReadsFigures, viewer.ReadsAllCustomers, viewer.Enters, viewer.Defines, viewer.ManagesPeople, viewer.Imports)
            .Should().Be((readsFigures, readsAll, enters, defines, managesPeople, imports));
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    public void A_key_narrows_the_rights_of_every_role_to_its_scopes(bool figures, bool records, bool writes)
    {
        var viewer = new Viewer(Me, Enum.GetValues<Role>()) { Scopes = new KeyScopes(figures, records, writes) };

        viewer.ReadsFigures.Should().Be(figures);
        (viewer.ReadsAllCustomers, viewer.Reads(Me), viewer.Reads(Other), viewer.Reads(null)).Should().Be((records, records, records, records));
        (viewer.Enters, viewer.Defines, viewer.Imports, viewer.ActsOn(Me), viewer.ActsOn(Other), viewer.EntersFeedbackFor(Me)).Should().Be((writes, writes, writes, writes, writes, writes));
    }

    [Fact]
    public void A_key_adds_nothing_to_the_rights_of_its_member()
    {
        var manager = new Viewer(Me, [Role.AccountManager]) { Scopes = KeyScopes.All };
        var nobody = new Viewer(Me, []) { Scopes = KeyScopes.All };

        (manager.Reads(Me), manager.Reads(Other), manager.ActsOn(Me), manager.ActsOn(Other), manager.Enters).Should().Be((true, false, true, false, false));
        (nobody.ReadsFigures, nobody.Reads(Me), nobody.Enters, nobody.Imports, nobody.Defines).Should().Be((false, false, false, false, false));
    }

    [Fact]
    public void No_key_manages_people_so_that_none_makes_another() =>
        new Viewer(Me, [Role.Administrator]) { Scopes = KeyScopes.All }.ManagesPeople.Should().BeFalse();
}
