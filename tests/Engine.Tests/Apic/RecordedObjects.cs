using System.Text.Json;

namespace CalicoAci.Engine.Tests.Apic;

/// <summary>What the real provider posted for one resource of each type.</summary>
public static class RecordedObjects
{
    public static IEnumerable<JsonElement> All =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Apic", "aci-objects.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    public static IEnumerable<TestCaseData> Cases =>
        All.Select(record => new TestCaseData(record).SetArgDisplayNames(record.GetProperty("id").GetString()!));
}
