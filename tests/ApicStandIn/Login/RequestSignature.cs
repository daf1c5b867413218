using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CalicoAci.ApicStandIn.Objects;

namespace CalicoAci.ApicStandIn.Login;

/// <summary>
/// Login by signature: each request carries an RSA signature with SHA-256 over its method, its path with query and its body.
/// The certificates are the objects of class <c>aaaUserCert</c>.
/// </summary>
/// <param name="CertificateDn">Cookie <c>APIC-Certificate-DN</c>.</param>
/// <param name="Algorithm">Cookie <c>APIC-Certificate-Algorithm</c>; always <c>v1.0</c>.</param>
/// <param name="Fingerprint">Cookie <c>APIC-Certificate-Fingerprint</c>; always <c>fingerprint</c>.</param>
/// <param name="Signature">Cookie <c>APIC-Request-Signature</c> in Base64.</param>
internal sealed record RequestSignature(string CertificateDn, string Algorithm, string Fingerprint, string Signature)
{
    /// <summary>The signature of a request; null for a request without one.</summary>
    /// <param name="cookie">Gives the value of a cookie.</param>
    public static RequestSignature? Of(Func<string, string?> cookie) => cookie("APIC-Request-Signature") is { } signature
        ? new RequestSignature(cookie("APIC-Certificate-DN") ?? "", cookie("APIC-Certificate-Algorithm") ?? "", cookie("APIC-Certificate-Fingerprint") ?? "", signature)
        : null;

    /// <summary>Checks the signature.</summary>
    /// <exception cref="ApicException">It is not that of a registered certificate over this request.</exception>
    public void Check(ObjectStore objects, string method, string target, byte[] body)
    {
        if (Algorithm != "v1.0" || Fingerprint != "fingerprint")
        {
            throw ApicException.Forbidden($"certificate algorithm '{Algorithm}' with fingerprint '{Fingerprint}' is not supported");
        }

        string? data = objects.Find(CertificateDn)?.Attributes.GetValueOrDefault("data");
        if (data is null)
        {
            throw ApicException.Forbidden($"certificate {CertificateDn} is not registered");
        }

        byte[] signature = new byte[Signature.Length];
        if (!Convert.TryFromBase64String(Signature, signature, out int length) || !Verify(data, [.. Encoding.ASCII.GetBytes(method + target), .. body], signature[..length]))
        {
            throw ApicException.Forbidden("request signature is invalid");
        }
    }

    private static bool Verify(string pem, byte[] signed, byte[] signature)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        using RSA? key = certificate.GetRSAPublicKey();
        return key is not null && key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
