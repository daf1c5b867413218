using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>A project with one stack of the repository, in which every secret is a mark that can be searched for.</summary>
internal sealed partial class MarkedStack
{
    public const string Passphrase = "marked passphrase";

    private const int Rounds = 1_000_000;
    private const int TagSize = 16;

    private static readonly byte[] Salt = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly byte[] Key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Passphrase), Salt, Rounds, HashAlgorithmName.SHA256, 32);

    private readonly SecretSearch _search;

    private MarkedStack(string directory, string stack, IReadOnlyDictionary<string, string> marks)
    {
        (Directory, ConfigFile, Marks) = (directory, Path.Combine(directory, $"Pulumi.{stack}.yaml"), marks);
        _search = new SecretSearch(marks.Values.SelectMany(PartsOf));
    }

    public string Directory { get; }

    /// <summary>The marks by the keys of their settings.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; }

    public string ConfigFile { get; }

    /// <summary>Writes the project.</summary>
    /// <param name="directory">An empty folder.</param>
    /// <param name="series">Tells the marks of one project from those of another; two letters.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="edit">Changes the stack's settings first; a secret that it adds needs no value.</param>
    public static MarkedStack Write(string directory, string series, string stack = "dev", Action<YamlMappingNode>? edit = null)
    {
        string file = StackFile.PathOf(stack);
        var yaml = new YamlStream();
        using (var reader = new StreamReader(file))
        {
            yaml.Load(reader);
        }

        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var settings = (YamlMappingNode)root["config"];
        edit?.Invoke(settings);
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in settings)
        {
            if (value is YamlMappingNode mapping && mapping.Children.ContainsKey("secure"))
            {
                string mark = MarkOf(key.ToString(), series);
                marks[key.ToString()] = mark;
                mapping.Children["secure"] = Encrypt(mark);
            }
        }

        root.Children["encryptionsalt"] = $"v1:{Convert.ToBase64String(Salt)}:{Encrypt("pulumi")}";
        System.IO.Directory.CreateDirectory(Path.Combine(directory, "infra"));
        var marked = new MarkedStack(directory, stack, marks);
        using (var writer = new StreamWriter(marked.ConfigFile))
        {
            yaml.Save(writer, assignAnchors: false);
        }

        File.Copy(Path.Combine(RepositoryFiles.Root, "Pulumi.yaml"), Path.Combine(directory, "Pulumi.yaml"));
        string answers = Path.ChangeExtension(file, ".fixtures.yaml");
        if (File.Exists(answers))
        {
            File.Copy(answers, Path.Combine(directory, Path.GetFileName(answers)));
        }

        return marked;
    }

    /// <summary>What a text shows of the marks, in whatever encoding.</summary>
    public IEnumerable<string> FindIn(string text) => _search.In(text);

    /// <summary>The keys of the secrets that a text shows, in whatever encoding.</summary>
    public IEnumerable<string> KeysIn(string text)
    {
        HashSet<string> found = [.. FindIn(text)];
        return Marks.Where(mark => PartsOf(mark.Value).Any(found.Contains)).Select(mark => mark.Key);
    }

    // VRRP passwords have at most eight letters; keys of encryption have 32 bytes.
    private static string MarkOf(string key, string series)
    {
        string name = string.Concat(key.Where(char.IsAsciiLetterOrDigit));
        return key.Split(':')[^1] switch
        {
            "vrrpPassword" => $"q{series}Vrp7x",
            "sshPrivateKey" => $"-----BEGIN OPENSSH PRIVATE KEY-----\nq{series}SshKeyMark8w2k5t9v1\n-----END OPENSSH PRIVATE KEY-----\n",
            "vkaciPrivateKey" => $"-----BEGIN PRIVATE KEY-----\nq{series}ApicKeyMark4h6j2m9n3\n-----END PRIVATE KEY-----\n",
            "calicoPullSecret" => $$$$"""{"auths":{"registry.example.net":{"auth":"q{{{{series}}}}PullSecretMark7z"}}}""",
            "encryptionKey" or "encryptionKey2" => Convert.ToBase64String(Encoding.UTF8.GetBytes($"q{series}{name}MarkMarkMarkMarkMark"[..32])),
            _ => $"q{series}{name}Mark7z",
        };
    }

    // What is secret of a value: not the frame of a key, nor the names in an object.
    private static string[] PartsOf(string mark) => mark switch
    {
        _ when Part().Match(mark) is { Success: true } part => [part.Value],
        _ => [mark, Encoding.UTF8.GetString(Convert.FromBase64String(mark))],
    };

    private static string Encrypt(string text)
    {
        byte[] nonce = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..AesGcm.NonceByteSizes.MaxSize];
        byte[] plain = Encoding.UTF8.GetBytes(text);
        byte[] body = new byte[plain.Length + TagSize];
        using var aes = new AesGcm(Key, TagSize);
        aes.Encrypt(nonce, plain, body.AsSpan(0, plain.Length), body.AsSpan(plain.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(body)}";
    }

    [GeneratedRegex(@"q[A-Z][a-z]\w*(Mark\w*|Vrp7x)")]
    private static partial Regex Part();
}
