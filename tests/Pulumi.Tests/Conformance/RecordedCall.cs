using System.Text.Json.Nodes;

namespace Pulumi.Tests.Conformance;

/// <summary>One call of a recording: which, with what, and what the engine answered.</summary>
public sealed record RecordedCall(string Rpc, JsonObject Request, JsonObject Response)
{
    /// <summary>What tells the call from others, whatever the order.</summary>
    public string Key => Rpc switch
    {
        "ResourceMonitor/RegisterResource" => $"{Rpc} {Request["type"]} {Request["name"]}",
        "ResourceMonitor/RegisterResourceOutputs" => $"{Rpc} {Request["urn"]}",
        "ResourceMonitor/Invoke" => $"{Rpc} {Request["tok"]} {Request["args"]?.ToJsonString()}",
        _ => Rpc,
    };

    public static IReadOnlyList<RecordedCall> Load(string recording)
    {
        using var stream = typeof(RecordedCall).Assembly.GetManifestResourceStream(recording + ".jsonl")!;
        using var reader = new StreamReader(stream);
        var calls = new List<RecordedCall>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                var call = JsonNode.Parse(line)!.AsObject();
                calls.Add(new RecordedCall((string)call["rpc"]!, call["request"]!.AsObject(), call["response"]!.AsObject()));
            }
        }

        return calls;
    }
}
