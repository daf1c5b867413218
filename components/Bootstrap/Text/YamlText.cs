using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CalicoAci.Components.Bootstrap.Text;

/// <summary>Writes typed objects as YAML: properties in order of declaration, absent ones left out, texts of several lines as blocks.</summary>
public static class YamlText
{
    private static readonly Lazy<ISerializer> CamelCase = new(() => Build(CamelCaseNamingConvention.Instance));
    private static readonly Lazy<ISerializer> Underscored = new(() => Build(UnderscoredNamingConvention.Instance));
    private static readonly Lazy<ISerializer> Hyphenated = new(() => Build(HyphenatedNamingConvention.Instance));

    /// <summary>Names as Kubernetes writes them: <c>podSubnet</c>.</summary>
    public static string Kubernetes(object document) => CamelCase.Value.Serialize(document);

    /// <summary>Several documents of Kubernetes names in one text.</summary>
    public static string Kubernetes(IEnumerable<object> documents) => string.Join("---\n", documents.Select(Kubernetes));

    /// <summary>Names as cloud-init's user-data has them: <c>write_files</c>.</summary>
    public static string CloudInit(object document) => Underscored.Value.Serialize(document);

    /// <summary>Names as netplan and cloud-init's metadata have them: <c>mii-monitor-interval</c>.</summary>
    public static string Netplan(object document) => Hyphenated.Value.Serialize(document);

    private static ISerializer Build(INamingConvention names) => new SerializerBuilder()
        .WithNamingConvention(names)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .WithQuotingNecessaryStrings(quoteYaml1_1Strings: true)
        .WithEventEmitter(next => new BlockTextEmitter(next))
        .WithNewLine("\n")
        .DisableAliases()
        .Build();
}
