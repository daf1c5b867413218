using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Hosts;

/// <summary>Reports as JSON for other tools.</summary>
internal static class HostJson
{
    /// <summary>An object for each host.</summary>
    public static string Of(IEnumerable<HostReport> reports)
    {
        return JsonText.Of(PropertyJson.Indented, writer =>
        {
            writer.WriteStartArray();
            foreach (HostReport report in reports)
            {
                writer.WriteStartObject();
                writer.WriteString("host", report.Target.Name);
                writer.WriteString("address", report.Target.Address);
                writer.WriteNumber("port", report.Target.Port);
                writer.WriteString("result", HostTable.Word(report.Verdict));
                writer.WriteBoolean("fails", report.Fails);
                writer.WriteString("message", report.Message);
                if (report.Found is { } key)
                {
                    writer.WriteString("hostKey", key.ToString());
                    writer.WriteString("fingerprint", key.Fingerprint);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }) + "\n";
    }
}
