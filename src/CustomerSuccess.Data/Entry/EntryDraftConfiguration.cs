using CustomerSuccess.Domain.Entry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Entry;

internal sealed class EntryDraftConfiguration : IEntityTypeConfiguration<EntryDraft>
{
    public void Configure(EntityTypeBuilder<EntryDraft> builder)
    {
        builder.ToTable("entry_drafts");
        builder.HasKey(draft => new { draft.MemberId, draft.Form });
        builder.Property(draft => draft.Form).HasMaxLength(100);
    }
}
