using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Members;

/// <summary>Gives Identity's tables names like all others, and the shape of its third schema, which has passkeys.</summary>
/// <remarks>Lengths are said here, since Identity takes them from the options of whichever program asks: the migrations' and the application's model must be one.</remarks>
internal sealed class IdentityConfiguration : IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<IdentityRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserRole<Guid>>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityRoleClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const int LongestKey = 128;

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members");
        // Identity names these itself, so that the convention leaves them alone.
        builder.HasIndex(member => member.NormalizedUserName).IsUnique().HasDatabaseName("ux_members_normalized_user_name");
        builder.HasIndex(member => member.NormalizedEmail).HasDatabaseName("ix_members_normalized_email");
        builder.Property(member => member.PhoneNumber).HasMaxLength(256);
        builder.Property(member => member.DisplayName).HasMaxLength(200);
        builder.Property(member => member.Language).HasMaxLength(10);
        builder.Property(member => member.MoneyUnit).HasMaxLength(30);
    }

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder)
    {
        builder.ToTable("roles");
        builder.HasIndex(role => role.NormalizedName).IsUnique().HasDatabaseName("ux_roles_normalized_name");
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("member_roles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("member_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("member_logins");
        builder.Property(login => login.LoginProvider).HasMaxLength(LongestKey);
        builder.Property(login => login.ProviderKey).HasMaxLength(LongestKey);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("member_tokens");
        builder.Property(token => token.LoginProvider).HasMaxLength(LongestKey);
        builder.Property(token => token.Name).HasMaxLength(LongestKey);
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder) => builder.ToTable("role_claims");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("member_passkeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(passkey => passkey.Data).ToJson("data");
        builder.HasOne<Member>().WithMany().HasForeignKey(passkey => passkey.UserId).IsRequired();
    }
}
